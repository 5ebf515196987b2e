import { CaseError } from './case-error';

/** The fields of a case, or of an object in it, before anything is known of them. */
export type CaseFields = Readonly<Record<string, unknown>>;

/** The value as an object; throws `CaseError` naming the field when it is none. */
export function fieldsAt(value: unknown, field: string): CaseFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CaseError(field, `an object is wanted, not ${shown(value)}`);
  return value as CaseFields;
}

/** The value as a finite number; throws `CaseError` naming the field when it is none. */
export function numberAt(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new CaseError(field, `a number is wanted, not ${shown(value)}`);
  return value;
}

/** The value as a list of finite numbers, null where there is none; throws `CaseError` naming the list, or the entry that is wrong. */
export function numbersAt(value: unknown, field: string): (number | null)[] {
  if (!Array.isArray(value)) throw new CaseError(field, `a list of numbers is wanted, not ${shown(value)}`);
  return value.map((each: unknown, index) => (each === null ? null : numberAt(each, `${field}[${index}]`)));
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
