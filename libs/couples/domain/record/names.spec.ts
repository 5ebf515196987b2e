import { initials, listName, nameFault, plainName, splitName } from './names';

const ana = { givenName: 'Ana', familyName: 'Núñez' };
const tom = { givenName: 'Tom', familyName: 'Reed' };

describe('names', () => {
  it('are sorted and searched without case and accents, in the order of the seats', () => {
    expect(plainName('  NÚÑEZ   Ana ')).toBe('nunez ana');
    expect(listName(ana, tom)).toBe('nunez ana & reed tom');
    expect(listName(tom, ana)).toBe('reed tom & nunez ana');
    expect(initials(ana, tom)).toBe('AN & TR');
  });

  it.each([
    ['Ana Lopez', { givenName: 'Ana', familyName: 'Lopez' }],
    ['Lopez, Ana', { givenName: 'Ana', familyName: 'Lopez' }],
    ['Lopez Garcia, Ana María', { givenName: 'Ana María', familyName: 'Lopez Garcia' }],
    ['Ana María Lopez', { givenName: 'Ana María', familyName: 'Lopez' }],
    ['Ana', null],
    ['', null],
    ['Lopez,', null],
  ])('%s is %j', (name, expected) => expect(splitName(name)).toEqual(expected));

  it.each([
    ['Ana', null],
    ['  ', 'empty'],
    ['x'.repeat(80), null],
    ['x'.repeat(81), 'too-long'],
    ['An\u0000a', 'unprintable'],
    ['An\ud800a', 'unprintable'],
    ['\u202Elive', 'unprintable'],
    ['\u200B', 'unprintable'],
    ['\u200C', 'unprintable'],
    ['\u{E0041}', 'unprintable'],
    ['\uFFA0', 'unprintable'],
    // A placeholder of an export shows what it is.
    ['-', null],
    ['نیم\u200Cنام', null],
    ['王芳', null],
    ["O'Neil-Smith", null],
  ])('%j: %s', (name, fault) => expect(nameFault(name)).toBe(fault));
});
