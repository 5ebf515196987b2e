import type { Holding, Stage } from '@attune/couples/domain';

/** One couple's part of the fixture, for seeding: the couple, its partners, who treats it. */
export interface Seat {
  couple: string;
  partners: [string, string];
  clinician: string;
}

export type Insert = (table: string, values: Record<string, unknown>) => void;

/**
 * A table of couples and what the visibility rule is to be told of its rows. Columns are SQL over the row `t`.
 * `stricter`: where the table gives less than the rule would allow, on purpose.
 */
export interface WalledTable {
  table: string;
  holds: Holding;
  couple?: string;
  compartment?: string;
  author?: string;
  audience?: string;
  stage?: { column: string; of: Record<string, Stage> };
  stricter?: ('partner' | 'owner')[];
  /** Rows in every compartment that the table knows, of one couple. */
  seed?: (insert: Insert, seat: Seat) => void;
}

/** The compartments of a couple: joint, and each partner's. */
export const compartmentsOf = ({ partners }: Seat): (string | null)[] => [null, ...partners];
