import { sumOf } from '../facts/log-week';

/** What a board's form holds, as plain words and numbers: drawn as a page elsewhere. */
export interface Sheet {
  title: string;
  /** What it is based on, and that the board decides. */
  sub: string;
  /** Label and value; an empty value is left to be written by hand. */
  head: [string, string][];
  tables: { title: string; columns: string[]; rows: string[][]; total: string[] | null }[];
  notes: string[];
  /** Lines to sign on: who, as what. */
  signatures: string[];
}

/** Hours as boards' forms have them: two decimals, so that minutes add up. */
export const decimal = (minutes: number): string => (minutes / 60).toFixed(2);

/** Rows as they are printed, minutes as hours, and the columns of minutes added up to the minute: no rounding of a cell is in a total. */
export function added(rows: readonly (string | number)[][], columns: number): { rows: string[][]; total: string[] } {
  const total = Array.from({ length: columns }, (_, column) => {
    if (column === 0) return 'Total';
    const minutes = rows.map((row) => row[column]).filter((cell) => typeof cell === 'number');
    return rows.length > 0 && minutes.length === rows.length ? decimal(sumOf(minutes)) : '';
  });
  return { rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? decimal(cell) : cell))), total };
}
