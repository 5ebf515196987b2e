import { badRequest } from '../errors/problem';

const MAX_DEPTH = 20;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Brings every text of a request's body to NFC and refuses what no person types: NUL, lone surrogates, prototype keys,
 * nesting beyond 20 levels (R075 to R077).
 */
export function cleanBody(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw badRequest('The request is nested too deeply.');
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw badRequest('A text holds a character that cannot be stored.');
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map((each) => cleanBody(each, depth + 1));
  if (value && typeof value === 'object') {
    const clean: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key)) throw badRequest('A field has a name that is not allowed.');
      clean[key] = cleanBody(each, depth + 1);
    }
    return clean;
  }
  return value;
}
