import { newId } from './new-id';

test('is a uuidv7 that sorts by time, and within a millisecond by the order of making', () => {
  const now = new Date('2026-11-23T18:00:00.000Z');
  const ids = [...Array.from({ length: 100 }, () => newId(now)), newId(new Date(now.getTime() + 1))];
  expect(ids.every((each) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(each))).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(now.getTime());
});
