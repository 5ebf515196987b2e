import { CaseError } from './case-error';
import { fieldsAt, numberAt, numbersAt } from './case-fields';

function faultOf(read: () => unknown): [string, string] | null {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof CaseError ? [error.field, error.message] : null;
  }
}

describe('fields of a case', () => {
  it('are read as what they are', () => {
    expect([fieldsAt({ a: 1 }, 'before'), numberAt(-0.5, 'pre'), numbersAt([1, null, 2.5], 'P')]).toEqual([{ a: 1 }, -0.5, [1, null, 2.5]]);
  });

  it.each([
    ['a list for an object', () => fieldsAt([], 'before'), ['before', 'an object is wanted, not a list']],
    ['null for an object', () => fieldsAt(null, 'before'), ['before', 'an object is wanted, not null']],
    ['nothing for a number', () => numberAt(undefined, 'pre'), ['pre', 'a number is wanted, not nothing']],
    ['a text for a number', () => numberAt('7', 'pre'), ['pre', 'a number is wanted, not "7"']],
    ['an endless number', () => numberAt(Infinity, 'pre'), ['pre', 'a number is wanted, not Infinity']],
    ['a number for a list', () => numbersAt(4, 'P'), ['P', 'a list of numbers is wanted, not 4']],
    ['a wrong entry', () => numbersAt([1, null, true], 'P'), ['P[2]', 'a number is wanted, not true']],
  ])('name the field: %s', (_, read, expected) => expect(faultOf(read)).toEqual(expected));
});
