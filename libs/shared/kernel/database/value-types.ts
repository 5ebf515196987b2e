import pg from 'pg';

const DATE = 1082;
const INT8 = 20;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

/** The wire and the domain speak ISO strings: a date is `YYYY-MM-DD`, an instant is UTC with milliseconds, whole numbers are numbers. */
const parsers = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [INT8, Number],
  [NUMERIC, Number],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    return parsers.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
  },
};

// TypeORM reads through the driver's own table: dates as text there too, never as local midnight.
pg.types.setTypeParser(DATE, (text: string) => text);
pg.types.setTypeParser(INT8, Number);
