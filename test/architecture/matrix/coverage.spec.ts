import { house } from '@attune/testing';
import { OBJECTS, OPERATIONS, ROWS } from './matrix';

const there = house().operations().map(({ site, method, path }) => `${site} ${method} ${path}`);

test('every operation has a row', () => {
  const covered = OPERATIONS.map(({ op }) => op);
  expect(there.filter((op) => !covered.includes(op))).toEqual([]);
  expect(covered.filter((op) => !there.includes(op))).toEqual([]);
});

test('every row that is built has an operation, and what is not built says when it is due', () => {
  const used = new Set(OPERATIONS.map(({ row }) => row));
  expect(ROWS.filter(({ row, since }) => !used.has(row) && !since).map(({ row }) => row)).toEqual([]);
  expect(ROWS.filter(({ row, since }) => used.has(row) && since).map(({ row }) => row)).toEqual([]);
  expect([...used].filter((row) => !ROWS.some((each) => each.row === row))).toEqual([]);
});

test('every act is one that somebody may do, and every id has its kind', () => {
  const may = (row: string) => Object.values(ROWS.find((each) => each.row === row)?.may ?? {}).join('');
  expect(OPERATIONS.filter(({ row, act }) => !may(row).includes(act)).map(({ op }) => op)).toEqual([]);
  const places = OPERATIONS.flatMap(({ op, ids = {}, params = {} }) => {
    const wanted = [...op.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
    return [...wanted.filter((name) => !(name in ids) && !(name in params)), ...Object.values(ids).filter((kind) => !(kind in OBJECTS))].map((each) => `${op}: ${each}`);
  });
  expect(places).toEqual([]);
});
