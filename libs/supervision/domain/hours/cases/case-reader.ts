import { CaseError, fieldsAt, isDate, numberAt, type CalendarDate, type CaseFields } from '@attune/util';

/** Longest run of equal weeks or months that a case may stand for: more than any history, and dates stay in the calendar. */
const REPEAT_MAX = 5200;

/** More hours than any history holds, so that sums stay exact. */
const HOURS_MAX = 1_000_000;

/**
 * One object of a case, read field by field; `path` is where it stands ('weeks[0].settings[1]'). A field of the wrong kind is refused with its path; null
 * counts as absent. Fields that nobody asks for are ignored.
 */
export class CaseReader {
  constructor(
    private readonly fields: CaseFields,
    private readonly path = '',
  ) {}

  static of(value: unknown, path = ''): CaseReader {
    return new CaseReader(fieldsAt(value, path || 'case'), path);
  }

  has(field: string): boolean {
    return (this.fields[field] ?? null) !== null;
  }

  /** Whether the field is there at all, be it as null. */
  names(field: string): boolean {
    return Object.hasOwn(this.fields, field);
  }

  keys(): string[] {
    return Object.keys(this.fields);
  }

  text(field: string): string {
    const value = this.fields[field];
    if (typeof value !== 'string' || value === '') throw this.wrong(field, 'a text is wanted');
    return value;
  }

  /** A name, which may be a number. */
  name(field: string): string {
    return typeof this.fields[field] === 'number' ? String(this.fields[field]) : this.text(field);
  }

  oneOf<const T extends string>(field: string, allowed: readonly T[], fallback?: T): T {
    if (fallback !== undefined && !this.has(field)) return fallback;
    const found = allowed.find((each) => each === this.fields[field]);
    if (found === undefined) throw this.wrong(field, `one of ${allowed.join(', ')} is wanted`);
    return found;
  }

  flag(field: string, fallback: boolean): boolean {
    if (!this.has(field)) return fallback;
    const value = this.fields[field];
    if (typeof value !== 'boolean') throw this.wrong(field, 'true or false is wanted');
    return value;
  }

  date(field: string): CalendarDate {
    const value = this.fields[field];
    if (!isDate(value)) throw this.wrong(field, 'a date is wanted, such as 2026-03-01');
    return value;
  }

  dateOrNull(field: string): CalendarDate | null {
    return this.has(field) ? this.date(field) : null;
  }

  hours(field: string, fallback?: number): number {
    if (fallback !== undefined && !this.has(field)) return fallback;
    return hoursAt(this.fields[field], this.at(field));
  }

  whole(field: string, fallback: number, least: number, most = REPEAT_MAX): number {
    if (!this.has(field)) return fallback;
    const value = this.fields[field];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw this.wrong(field, `a whole number from ${least} to ${most} is wanted`);
    return value;
  }

  /** The object in a field; an empty one where it may be absent and is. */
  object(field: string, required = true): CaseReader {
    if (!required && !this.has(field)) return new CaseReader({}, this.at(field));
    return CaseReader.of(this.fields[field], this.at(field));
  }

  /** The objects in a list; none where it may be absent and is. */
  list(field: string, required = true): CaseReader[] {
    if (!required && !this.has(field)) return [];
    return this.values(field).map((each, index) => CaseReader.of(each, `${this.at(field)}[${index}]`));
  }

  /** A list of hours. */
  hoursList(field: string): number[] {
    return this.values(field).map((each, index) => hoursAt(each, `${this.at(field)}[${index}]`));
  }

  wrong(field: string, what: string): CaseError {
    return new CaseError(this.at(field), what);
  }

  private values(field: string): unknown[] {
    const value = this.fields[field];
    if (!Array.isArray(value)) throw this.wrong(field, 'a list is wanted');
    return value;
  }

  private at(field: string): string {
    return this.path === '' ? field : `${this.path}.${field}`;
  }
}

function hoursAt(value: unknown, path: string): number {
  const hours = numberAt(value, path);
  if (hours < 0 || hours > HOURS_MAX) throw new CaseError(path, `hours from 0 to ${HOURS_MAX} are wanted, not ${hours}`);
  return hours;
}
