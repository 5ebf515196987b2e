import { FREE_TO_ANSWER, FREELY, FREELY_WORDS, isFlagged } from './free-to-answer';

it('asks in both languages', () => {
  expect(FREE_TO_ANSWER.ask.en).toBe('Were you able to answer alone and freely?');
  expect(FREE_TO_ANSWER.options.map(({ value }) => value)).toEqual(FREELY);
  for (const { label } of FREE_TO_ANSWER.options) expect([label.en, label.es]).not.toContain('');
});

it.each([['yes', false], ['partly', true], ['no', true], [null, false]] as const)('%s is flagged: %s', (freely, flagged) => {
  expect(isFlagged(freely)).toBe(flagged);
  if (freely) expect(FREELY_WORDS[freely]).toMatch(/\.$/);
});
