import { passwordAdvice, passwordProblem } from './password-policy';

const common = new Set(['password', 'sunshine', 'iloveyou', 'qwertyuiop', 'letmein']);
const context = {
  secondFactor: false,
  words: ['Harbor Couples Practice', 'Maya', 'Lin', 'Daniela', 'dani', 'dani.7@postbox.example.com'],
  isCommon: (text: string) => common.has(text),
};

test.each([
  ['fourteen chars', 'too-short'],
  ['fifteen  chars!', null],
  ['correct horse battery', null],
  ['quiet lantern for Maya', null],
  ['🦊🌲🌊🔥🪨🍂🌙⭐🌾🐚🪵🕯️🧭🪶🌧️🗻', null],
  ['x'.repeat(128), 'common'],
  [`${'lantern-orchard '.repeat(7)}distinct ending`, null],
  [`a different text ${'y'.repeat(112)}`, 'too-long'],
  ['passwordpassword', 'common'],
  ['password password', 'common'],
  ['a🦊🌲🌊🔥🪨🍂🌙⭐🌾🐚🪵🕯️🧭a', null],
  ['Sunshine-ILoveYou 7', 'common'],
  ['qwertyuiopletmein', 'common'],
  ['sunshine on the harbor wall', null],
  ['password2026!!!', 'common'],
  ['2026!!!!sunshine', 'common'],
  ['PASSWORD1234567', 'common'],
  ['pássword2026!!!!', 'common'],
  ['aaaaaaaaaaaaaaaa', 'common'],
  ['abcabcabcabcabcabc', 'common'],
  ['abcdefghijklmnop', 'common'],
  ['1234567890123456', 'common'],
  ['dani.7@postbox.example.com', 'names'],
  ['Dani7@postbox.example', 'names'],
  ['comfortable comet', null],
  ['HarborCouplesPractice2026!', 'names'],
  ['Daniela-Maya-2026', 'names'],
  ['daniela 14.02.1987', 'names'],
])('alone: %j gives %j', (password, problem) => {
  expect(passwordProblem(password, context)).toBe(problem);
});

test.each([
  ['sevench', 'too-short'],
  ['tin-moss', null],
  ['sunshine', 'common'],
  ['letmein123', 'common'],
  ['Maya2026', 'names'],
])('beside a second factor: %j gives %j', (password, problem) => {
  expect(passwordProblem(password, { ...context, secondFactor: true })).toBe(problem);
});

test('one text in two Unicode forms is judged alike', () => {
  expect(passwordProblem('café del río norte'.normalize('NFD'), context)).toBeNull();
  expect(passwordProblem('é'.normalize('NFD').repeat(14), context)).toBe('too-short');
});

test('the advice names the length that holds', () => {
  expect(passwordAdvice('too-short', false)).toContain('15');
  expect(passwordAdvice('too-short', true)).toContain('8');
});
