/**
 * What a payload must look like, whole: a key that is not named here is an error, and so is a missing one.
 * Leaves: 'uuid', 'text', 'int', 'number', 'bool', 'instant', 'date', 'time', or a check made by the functions below.
 */
export type Shape = Leaf | Check | { readonly [key: string]: Shape } | readonly [Shape];
type Leaf = 'uuid' | 'text' | 'int' | 'number' | 'bool' | 'instant' | 'date' | 'time';

interface Check {
  optional?: boolean;
  check(value: unknown, path: string): string[];
}

const LEAVES: Record<Leaf, (value: unknown) => boolean> = {
  uuid: (value) => matches(value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  text: (value) => typeof value === 'string',
  int: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  bool: (value) => typeof value === 'boolean',
  instant: (value) => matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
  date: (value) => matches(value, /^\d{4}-\d\d-\d\d$/),
  time: (value) => matches(value, /^\d\d:\d\d(:\d\d)?$/),
};

export const nullable = (shape: Shape): Shape => ({ check: (value, path) => (value === null ? [] : problems(value, shape, path)) });
export const optional = (shape: Shape): Shape => ({ optional: true, check: (value, path) => problems(value, shape, path) });
export const oneOf = (...values: unknown[]): Shape => ({
  check: (value, path) => (values.includes(value) ? [] : [`${path} is ${show(value)}, not one of ${values.map(show).join(', ')}`]),
});
export const is = (expected: unknown): Shape => oneOf(expected);

/** Fails with every place where the payload differs from the shape. */
export function expectShape(value: unknown, shape: Shape): void {
  const found = problems(value, shape, 'body');
  if (found.length > 0) throw new Error(`The payload has another shape:\n  ${found.join('\n  ')}`);
}

function problems(value: unknown, shape: Shape, path: string): string[] {
  if (typeof shape === 'string') return LEAVES[shape](value) ? [] : [`${path} is ${show(value)}, not ${shape}`];
  if (isList(shape)) {
    if (!Array.isArray(value)) return [`${path} is ${show(value)}, not a list`];
    return value.flatMap((each, index) => problems(each, shape[0], `${path}[${index}]`));
  }
  if (isCheck(shape)) return shape.check(value, path);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${path} is ${show(value)}, not an object`];
  const undeclared = Object.keys(value).filter((key) => !(key in shape)).map((key) => `${path}.${key} is not declared`);
  const declared = Object.entries(shape as Record<string, Shape>).flatMap(([key, inner]) => {
    if (key in value) return problems((value as Record<string, unknown>)[key], inner, `${path}.${key}`);
    return isCheck(inner) && inner.optional ? [] : [`${path}.${key} is missing`];
  });
  return [...undeclared, ...declared];
}

const isCheck = (shape: Shape): shape is Check => typeof shape === 'object' && 'check' in shape && typeof shape.check === 'function';
// Array.isArray does not narrow a readonly tuple.
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);
const show = (value: unknown) => JSON.stringify(value) ?? 'undefined';
