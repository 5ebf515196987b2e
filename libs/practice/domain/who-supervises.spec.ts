import { relationProblem, type SupervisionRelation, whoSupervises } from './who-supervises';

const base: SupervisionRelation = {
  supervisorId: 'chen', associateId: 'maya', kind: 'primary', coversId: null, coupleId: null, fromOn: '2026-01-05', untilOn: null,
};
const cover: SupervisionRelation = { ...base, supervisorId: 'ortiz', kind: 'cover', coversId: 'chen', fromOn: '2026-11-20', untilOn: '2026-11-30' };
const override: SupervisionRelation = { ...base, supervisorId: 'ruiz', coupleId: 'c1', fromOn: '2026-06-01', untilOn: '2026-12-01' };
const all = [base, cover, override, { ...base, associateId: 'tom', supervisorId: 'ortiz' }];

test.each([
  ['maya', null, '2026-11-19', { primary: 'chen', covers: [] }],
  ['maya', null, '2026-11-20', { primary: 'chen', covers: ['ortiz'] }],
  ['maya', null, '2026-11-29', { primary: 'chen', covers: ['ortiz'] }],
  ['maya', null, '2026-11-30', { primary: 'chen', covers: [] }],
  ['maya', 'c1', '2026-11-23', { primary: 'ruiz', covers: [] }],
  ['maya', 'c2', '2026-11-23', { primary: 'chen', covers: ['ortiz'] }],
  ['maya', 'c1', '2026-12-01', { primary: 'chen', covers: [] }],
  ['maya', null, '2026-01-04', { primary: null, covers: [] }],
  ['tom', null, '2026-11-23', { primary: 'ortiz', covers: [] }],
  ['nobody', null, '2026-11-23', { primary: null, covers: [] }],
])('%s with couple %s on %s', (associate, couple, on, expected) => {
  expect(whoSupervises(all, associate, couple, on)).toEqual(expected);
});

test.each([
  [{ ...base, supervisorId: 'maya' }, 'oneself'],
  [{ ...base, fromOn: '2026-12-01', untilOn: '2026-12-01' }, 'backwards'],
  [{ ...base, supervisorId: 'ruiz', fromOn: '2027-01-01' }, 'overlap'],
  [{ ...base, supervisorId: 'ruiz', coupleId: 'c2', fromOn: '2026-07-01' }, null],
  [{ ...override, supervisorId: 'chen', fromOn: '2026-12-01', untilOn: null }, null],
  [{ ...override, supervisorId: 'chen', fromOn: '2026-11-30', untilOn: null }, 'overlap'],
  [{ ...cover, untilOn: null }, 'no-end'],
  [cover, null],
] as const)('%# a new relation', (next, problem) => {
  expect(relationProblem(next, all)).toBe(problem);
});
