import { bareNumber } from './licence-types';

it.each([
  ['LMFT', 'LMFT 100234', '100234'],
  ['LMFT', ' lmft#100234 ', '100234'],
  ['LMFT', '100234', '100234'],
  ['LPC', 'LPC-S 77', 'LPC-S 77'],
  ['LPC-S', 'LPC-S 77', '77'],
  ['PSY', 'PSY31415', '31415'],
  ['PSY', 'PSY', 'PSY'],
  ['Other', 'A-12', 'A-12'],
])('the number of a %s entered as %j is %j', (type, entered, number) => expect(bareNumber(type, entered)).toBe(number));
