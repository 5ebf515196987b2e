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

/** The columns added up; what is no number is left empty, and the first says what it is. */
export function totalRow(rows: readonly string[][], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    if (column === 0) return 'Total';
    const cells = rows.map((row) => row[column] ?? '');
    return cells.length > 0 && cells.every((cell) => /^\d+(\.\d+)?$/.test(cell)) ? cells.reduce((sum, cell) => sum + Number(cell), 0).toFixed(2) : '';
  });
}
