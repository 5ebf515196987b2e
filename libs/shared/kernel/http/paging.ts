import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { badRequest } from '../errors/problem';

export const PAGE_MAX = 100;
export const PAGE_DEFAULT = 50;

/** `?limit=&cursor=` of every list. */
export class PageQuery {
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value))
  @IsInt({ message: 'limit must be a whole number.' })
  @Min(1, { message: 'limit must be at least 1.' })
  @Max(PAGE_MAX, { message: `limit may be at most ${PAGE_MAX}.` })
  limit?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * One page of a keyset list. Ask the database for `limit + 1` rows: one too many says that there is more.
 * @param keyOf the values of a row that the next page starts after, in the order of the sort
 */
export function page<T>(rows: T[], limit: number, keyOf: (row: T) => (string | number | null)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}

/**
 * The values that a cursor starts after, or null without one. What is no cursor of ours is refused with 400.
 * @param length how many values the list's sort has
 */
export function readCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain = (value: unknown) => value === null || (typeof value === 'string' && value.length < 200 && !value.includes('\0')) || Number.isFinite(value);
    if (Array.isArray(values) && values.length === length && values.every(plain)) return values as (string | number | null)[];
  } catch {
    // falls through to the one refusal
  }
  throw badRequest('cursor is not one that this list gave.');
}
