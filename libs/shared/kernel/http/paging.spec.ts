import { page, readCursor } from './paging';

const rows = [1, 2, 3].map((n) => ({ n, at: `2026-0${n}-01` }));
const key = (row: { n: number; at: string }) => [row.at, row.n];

describe('page', () => {
  it('gives the limit and a cursor behind its last row when there is more', () => {
    const { items, nextCursor } = page(rows, 2, key);
    expect(items).toHaveLength(2);
    expect(readCursor(nextCursor ?? undefined, 2)).toEqual(['2026-02-01', 2]);
  });

  it('ends without a cursor', () => {
    expect(page(rows, 3, key).nextCursor).toBeNull();
    expect(page([], 3, key)).toEqual({ items: [], nextCursor: null });
  });
});

describe('readCursor', () => {
  it('is null for the first page', () => expect(readCursor(undefined, 2)).toBeNull());

  it.each(['x', Buffer.from('{}').toString('base64url'), Buffer.from('[1]').toString('base64url'), Buffer.from('[{},1]').toString('base64url'), Buffer.from('["\\u0000",1]').toString('base64url')])(
    'refuses %s',
    (cursor) => expect(() => readCursor(cursor, 2)).toThrow(),
  );
});
