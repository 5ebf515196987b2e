/** Lets a name go; resolves when another may have it. */
export type LetGo = () => Promise<unknown>;

/**
 * Takes a name for this window among all windows of this site: what lets it go again, or null when another living window has it. A window
 * that closes lets go of all. Only secure pages have locks; without them every other window counts as gone.
 */
export function holdName(name: string): Promise<LetGo | null> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(() => Promise.resolve());
  return new Promise((held) => {
    // A page that is being closed is given none.
    const request: Promise<unknown> = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return held(null);
      return new Promise<void>((free) => held(() => (free(), request)));
    });
    request.catch(() => held(null));
  });
}

/** Does a work that no other window of this site does under this name meanwhile. */
export function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  return locks ? locks.request(name, work) : work();
}

/** As `holdName`, but has the name as soon as whoever has it lets it go. @returns what lets it go, or waits for it no longer */
export function holdNameNext(name: string): LetGo {
  const { locks } = navigator;
  if (!locks) return () => Promise.resolve();
  const waiting = new AbortController();
  let end = () => undefined as void;
  const ended = new Promise<void>((done) => (end = done));
  const request = locks.request(name, { signal: waiting.signal }, () => ended).catch(() => undefined);
  return () => {
    end();
    waiting.abort();
    return request;
  };
}
