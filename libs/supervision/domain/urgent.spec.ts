import { escalatesTo } from './urgent';

it.each([
  ['whoever stands in', ['a1', 's1', 's2'], ['s2'], ['s1', 's2', 's3'], ['s2']],
  ['the other supervisors, where nobody stands in', ['a1', 's1'], [], ['s1', 's2', 's3'], ['s2', 's3']],
  ['nobody new in a practice of one supervisor', ['a1', 's1'], [], ['s1'], []],
  ['each once', [], ['s2', 's2'], [], ['s2']],
])('an item that nobody took up goes to %s', (_, told, covers, supervisors, expected) => expect(escalatesTo({ told, covers, supervisors })).toEqual(expected));
