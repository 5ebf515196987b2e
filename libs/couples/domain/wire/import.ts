import type { ImportMapping, RowRemark } from '../import/fields';

export const IMPORT_ROW_STATES = ['read', 'ready', 'bad', 'known', 'made', 'left-out'] as const;
/** `read` = no couple of its own (an empty row); `known` = the couple is here already; `left-out` = did not come in, and says why. */
export type ImportRowState = (typeof IMPORT_ROW_STATES)[number];

/** A file on its way in. Counts are of rows of the file, except `madeCount`, which counts couples. */
export interface ImportRecord {
  id: string;
  version: number;
  fileName: string;
  headings: string[];
  mapping: ImportMapping;
  mappingFault: string | null;
  state: 'preview' | 'running' | 'done';
  rowCount: number;
  readyCount: number;
  badCount: number;
  knownCount: number;
  madeCount: number;
  /** Rows still to be worked on while it runs. */
  waitingCount: number;
  /** Rows that did not come in: those with errors, and those that could no more when their turn came. */
  leftOutCount: number;
}

export interface ImportRowRecord {
  rowNumber: number;
  cells: string[];
  state: ImportRowState;
  remarks: Pick<RowRemark, 'column' | 'kind' | 'message'>[];
}

export interface NewImport {
  fileName: string;
  text: string;
}

export interface ConfirmImport {
  leaveOutBad: boolean;
}

/** Longest file taken, in characters: 5,000 couples with all that another product exports of them are about 3,000,000. */
export const IMPORT_TEXT_MAX = 4_000_000;
/** Bytes of the request that carries it: quotes are written as two characters there, letters with accents as two bytes. */
export const IMPORT_BYTES_MAX = 6 * 1024 * 1024;
