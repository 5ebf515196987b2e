/** The built product, running with a throw-away database on free ports. Built beforehand: `dist/apps`. */
export interface RunningHouse {
  /** Addresses of the two sites, without a slash at the end. */
  staff: string;
  portal: string;
  /** Where mails (`mail/`), keys and the API's log (`api.log`) are. */
  dataDir: string;
  /** The administrator's connection, past every row policy: for looking, and for the load of measurements. */
  adminUrl: string;
  /** The link of an empty house for its first owner. */
  ownerLink: string | null;
  signIns: { site: 'staff' | 'portal'; who: string; email: string; password: string }[];
  startApi(): Promise<void>;
  /** As SIGTERM does: what is under way is finished. */
  stopApi(): Promise<void>;
  /** As a crash does. */
  killApi(): Promise<void>;
  /** PostgreSQL again, on the same data and at the same port. */
  startDatabase(): Promise<unknown>;
  /** As a crash of PostgreSQL alone does; the API is still there. */
  killDatabase(): Promise<void>;
  /** Ends everything and deletes the data. */
  close(): Promise<boolean>;
}

/**
 * @param options.demo loads the demo practice; else the house is empty and `ownerLink` opens it
 * @param options.env more for the API's environment
 */
export function openHouse(options?: { demo?: boolean; env?: Record<string, string> }): Promise<RunningHouse>;
