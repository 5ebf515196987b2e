import { owedStep } from './second-factor';

test.each([
  ['staff', false, false, false, 'set-up'],
  ['staff', false, true, false, 'code'],
  ['staff', false, true, true, null],
  ['staff', true, false, false, null],
  ['staff', true, true, false, 'code'],
  ['partner', false, false, false, null],
  ['partner', false, true, false, 'code'],
  ['partner', true, false, false, null],
] as const)('%s, demo %s, has a second factor %s, given %s: owes %s', (kind, demo, secondFactor, mfa, owes) => {
  expect(owedStep({ kind, demo, secondFactor, mfa })).toBe(owes);
});
