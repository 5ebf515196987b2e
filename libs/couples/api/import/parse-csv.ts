import { CELL_MAX, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX } from '@attune/couples/domain';
import Papa from 'papaparse';

export interface CsvTable {
  headings: string[];
  rows: string[][];
}

/** The table in a CSV text, its separator found by looking; each row gets as many cells as there are headings. Or why it is none, in words. */
export function parseCsv(text: string): { ok: true; table: CsvTable } | { ok: false; detail: string } {
  if (text.includes('\0')) return refused('This is not a text file. Export it again as CSV (UTF-8).');
  const plain = text.replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separatorOf(plain) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return refused(`A quotation mark in row ${(broken.row ?? 0) + 1} is not closed. Correct it and try again.`);
  const [headings = [], ...rows] = trimEnd(data);
  if (headings.length < 2) return refused('The first row must hold the headings of at least two columns.');
  if (headings.length > IMPORT_COLUMNS_MAX) return refused(`The file has more than ${IMPORT_COLUMNS_MAX} columns.`);
  if (!rows.length) return refused('The file has headings but no rows.');
  if (rows.length > IMPORT_ROWS_MAX) return refused(`The file has more than ${IMPORT_ROWS_MAX} rows. Split it.`);
  const long = rows.findIndex((row) => row.some((cell) => cell.length > CELL_MAX));
  if (long >= 0) return refused(`A cell in row ${long + 2} is longer than ${CELL_MAX} characters.`);
  const table = { headings: headings.map((heading) => heading.trim().slice(0, CELL_MAX)), rows: rows.map((row) => headings.map((_, column) => row[column] ?? '')) };
  return { ok: true, table };
}

/** The separator that makes most columns of the headings. */
function separatorOf(text: string): string {
  const columns = (delimiter: string) => Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return [',', ';', '\t', '|'].reduce((best, each) => (columns(each) > columns(best) ? each : best));
}

/** Without the empty lines at the end of a file, which are no rows. */
function trimEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim()));
  return rows.slice(0, last + 1);
}

const refused = (detail: string) => ({ ok: false as const, detail });
