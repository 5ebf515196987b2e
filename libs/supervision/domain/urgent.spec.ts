import { escalatesTo } from './urgent';

it.each([
  ['whoever stands in', { told: ['a1', 's1', 's2'], covers: ['s2'], supervisors: ['s1', 's2', 's3'], owners: ['o'] }, { to: ['s2'], owners: [] }],
  ['the other supervisors, where nobody stands in', { told: ['a1', 's1'], covers: [], supervisors: ['s1', 's2', 's3'], owners: ['o'] }, { to: ['s2', 's3'], owners: [] }],
  ['each once', { told: [], covers: ['s2', 's2'], supervisors: [], owners: [] }, { to: ['s2'], owners: [] }],
  ['the owner, in a practice of one supervisor', { told: ['a1', 's1'], covers: [], supervisors: ['s1'], owners: ['o', 'o'] }, { to: [], owners: ['o'] }],
  ['nobody new, where the owner is that supervisor', { told: ['a1', 's1'], covers: [], supervisors: ['s1'], owners: ['s1'] }, { to: [], owners: [] }],
])('an item that nobody took up goes to %s', (_, known, expected) => expect(escalatesTo(known)).toEqual(expected));
