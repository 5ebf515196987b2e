import { CELL_MAX, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX } from '@attune/couples/domain';
import { unprocessable } from '@attune/kernel';
import Papa from 'papaparse';

export interface CsvTable {
  headings: string[];
  rows: string[][];
}

/** The table in a CSV text, its separator found by looking. Each row gets as many cells as there are headings. */
export function parseCsv(text: string): CsvTable {
  if (text.includes('\0')) throw refused('This is not a text file. Export it again as CSV (UTF-8).');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false, delimitersToGuess: [',', ';', '\t', '|'] });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw refused(`A quotation mark in row ${(broken.row ?? 0) + 1} is not closed. Correct it and try again.`);
  const [headings = [], ...rows] = trimEnd(data);
  if (headings.length < 2) throw refused('The first row must hold the headings of at least two columns.');
  if (headings.length > IMPORT_COLUMNS_MAX) throw refused(`The file has more than ${IMPORT_COLUMNS_MAX} columns.`);
  if (!rows.length) throw refused('The file has headings but no rows.');
  if (rows.length > IMPORT_ROWS_MAX) throw refused(`The file has more than ${IMPORT_ROWS_MAX} rows. Split it.`);
  const long = rows.findIndex((row) => row.some((cell) => cell.length > CELL_MAX));
  if (long >= 0) throw refused(`A cell in row ${long + 2} is longer than ${CELL_MAX} characters.`);
  return { headings: headings.map((heading) => heading.trim().slice(0, CELL_MAX)), rows: rows.map((row) => headings.map((_, column) => row[column] ?? '')) };
}

/** Without the empty lines at the end of a file, which are no rows. */
function trimEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim()));
  return rows.slice(0, last + 1);
}

const refused = (detail: string) => unprocessable('not-a-table', detail, [{ field: 'text', message: detail }]);
