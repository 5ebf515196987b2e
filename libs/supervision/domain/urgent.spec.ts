import { escalatesTo, urgentDue } from './urgent';

it.each([
  ['whoever stands in', { told: ['a1', 's1', 's2'], covers: ['s2'], supervisors: ['s1', 's2', 's3'], owners: ['o'] }, { to: ['s2'], owners: [] }],
  ['the other supervisors, where nobody stands in', { told: ['a1', 's1'], covers: [], supervisors: ['s1', 's2', 's3'], owners: ['o'] }, { to: ['s2', 's3'], owners: [] }],
  ['each once', { told: [], covers: ['s2', 's2'], supervisors: [], owners: [] }, { to: ['s2'], owners: [] }],
  ['the owner, in a practice of one supervisor', { told: ['a1', 's1'], covers: [], supervisors: ['s1'], owners: ['o', 'o'] }, { to: [], owners: ['o'] }],
  ['nobody new, where the owner is that supervisor', { told: ['a1', 's1'], covers: [], supervisors: ['s1'], owners: ['s1'] }, { to: [], owners: [] }],
])('an item that nobody took up goes to %s', (_, known, expected) => expect(escalatesTo(known)).toEqual(expected));

describe('by when it is taken up', () => {
  const LA = 'America/Los_Angeles';
  const monday = '2026-11-30T21:00:00.000Z';
  it.each([
    ['a measure on a Saturday: that day, not on Monday', 'measure', '2026-11-28T18:23:00.000Z', monday, '2026-11-29T07:59:00.000Z'],
    ['a screening on a Saturday: that day', 'screening', '2026-11-28T18:23:00.000Z', monday, '2026-11-29T07:59:00.000Z'],
    ['a measure late in the evening: two hours on', 'measure', '2026-11-29T07:30:00.000Z', monday, '2026-11-29T09:30:00.000Z'],
    ['a measure in working hours: within the practice’s limit', 'measure', '2026-11-23T18:00:00.000Z', '2026-11-23T22:00:00.000Z', '2026-11-23T22:00:00.000Z'],
    ['a report: within the practice’s limit (design section 8)', 'unsafe-report', '2026-11-28T18:23:00.000Z', monday, monday],
  ] as const)('%s', (_, source, at, worked, due) => expect(urgentDue(source, at, worked, LA)).toBe(due));
});
