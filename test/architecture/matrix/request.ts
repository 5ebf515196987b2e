import { randomUUID } from 'node:crypto';
import type { Practice } from '@attune/testing';
import { OBJECTS, type MatrixOperation, type Thing } from './matrix';

/** Which id stands where: a class of the matrix, or one of another practice, or nobody's. */
export type Choice = Record<string, string>;

export interface Request {
  method: string;
  path: string;
  body?: unknown;
  ask: { ifMatch?: number; idempotencyKey: string };
}

/** Every choice of ids for an operation: each position takes each class while the others name one's own. */
export function choices({ ids = {} }: MatrixOperation): Choice[] {
  const own: Choice = Object.fromEntries(Object.keys(ids).map((place) => [place, 'own']));
  const varied = Object.entries(ids).flatMap(([place, kind]) =>
    [...Object.keys(OBJECTS[kind] ?? {}), 'otherPractice', 'random'].filter((name) => name !== 'own').map((name): Choice => ({ ...own, [place]: name })),
  );
  return [own, ...varied];
}

/** The things that a choice names; null for one of another practice, or of none. */
export function thingsOf({ ids = {} }: MatrixOperation, choice: Choice): (Thing | null)[] {
  return Object.entries(ids).map(([place, kind]) => OBJECTS[kind]?.[choice[place] ?? ''] ?? null);
}

export function requestOf(operation: MatrixOperation, choice: Choice, here: Practice, elsewhere: Practice): Request {
  const { op, ids = {}, params = {}, query = {}, body, ifMatch } = operation;
  const [, method = 'GET', pattern = ''] = op.split(' ');
  const idAt = (place: string): string => {
    const things = OBJECTS[ids[place] ?? ''];
    const name = choice[place] ?? '';
    if (name === 'random') return randomUUID();
    return (name === 'otherPractice' ? elsewhere.ids[things?.['own']?.name ?? ''] : here.ids[things?.[name]?.name ?? '']) ?? '';
  };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? idAt(name));
  const asked = new URLSearchParams(query);
  for (const place of Object.keys(ids)) if (place.startsWith('query.')) asked.set(place.slice(6), idAt(place));
  const filled = body && fill(body, 'body');
  function fill(value: unknown, place: string): unknown {
    if (value === '$') return idAt(place);
    if (value === '$password') return here.password;
    if (typeof value === 'string' && value.startsWith('$')) return here.ids[value.slice(1)];
    if (Array.isArray(value)) return value.map((each) => fill(each, place));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, `${place}.${key}`)]));
  }
  return {
    method, path: asked.size > 0 ? `${path}?${asked}` : path, ...(filled === undefined ? {} : { body: filled }),
    ask: { idempotencyKey: randomUUID(), ...(ifMatch === undefined ? {} : { ifMatch }) },
  };
}
