// Two of pg's own parts that a Submittable needs and that its types leave out.
declare module 'pg/lib/result.js' {
  import type { FieldDef } from 'pg';
  export default class Result {
    constructor(rowMode: string, types: unknown);
    rows: Record<string, unknown>[];
    addFields(fields: FieldDef[]): void;
    addRow(row: unknown): void;
    parseRow(fields: unknown[]): unknown;
    addCommandComplete(message: object): void;
  }
}
declare module 'pg/lib/utils.js' {
  const utils: { prepareValue(value: unknown): unknown };
  export default utils;
}
