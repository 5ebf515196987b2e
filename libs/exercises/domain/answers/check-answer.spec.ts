import { ASIDE, feelings, TENSION_BEFORE } from '../definitions/common';
import type { ChoiceField, EntriesField } from '../definitions/definition';
import { checkAnswer } from './check-answer';

const words = { en: 'x', es: 'x' };
const thanks: ChoiceField = { id: 'c', phase: 'text', kind: 'choice', audience: 'both', ask: words, ownWords: 10, options: [{ id: 'trust', label: words }] };
const closed: ChoiceField = { ...thanks, ownWords: 0 };
const noticed: EntriesField = { id: 'n', phase: 'text', kind: 'entries', audience: 'both', ask: words, max: 2 };
const own = feelings('own', { phase: 'after', audience: 'care' });
const six = { sad: null, anxious: null, angry: null, ashamed: null, calm: null, close: null };

describe('checkAnswer accepts', () => {
  it.each([
    ['a rating', TENSION_BEFORE, 0, 0],
    ['a rating', TENSION_BEFORE, 10, 10],
    ['"I don’t know", which is not 0', TENSION_BEFORE, null, null],
    ['feelings, those not rated as "I don’t know"', own, { sad: 3, calm: 0 }, { ...six, sad: 3, calm: 0 }],
    ['an offered option', thanks, { option: 'trust' }, { option: 'trust' }],
    ['own words, trimmed', thanks, { words: ' thanks ' }, { words: 'thanks' }],
    ['empty own words as nothing', thanks, { words: '  ' }, null],
    ['a text, trimmed', ASIDE, '  it was hard\n', 'it was hard'],
    ['an empty text as nothing', ASIDE, '   ', null],
    ['a text at its longest', ASIDE, 'x'.repeat(1000), 'x'.repeat(1000)],
    [
      'entries, without the empty ones',
      noticed,
      [{ what: ' your hands went still ', about: 'money', mark: 'saw', reply: 'not-quite' }, { what: '' }],
      [{ what: 'your hands went still', about: 'money', mark: 'saw', reply: 'not-quite' }],
    ],
    ['an entry without mark and reply', noticed, [{ what: 'a smile' }], [{ what: 'a smile', about: '', mark: null, reply: null }]],
    ['no entries as nothing', noticed, [], null],
  ])('%s', (_, field, value, expected) => expect(checkAnswer(field, value)).toEqual({ ok: true, value: expected }));
});

describe('checkAnswer refuses', () => {
  it.each([
    ['a field that is not asked here', undefined, 3, 'not-a-field'],
    ['more than 10', TENSION_BEFORE, 11, 'not-0-to-10'],
    ['less than 0', TENSION_BEFORE, -1, 'not-0-to-10'],
    ['half a step', TENSION_BEFORE, 4.5, 'not-0-to-10'],
    ['a number as text', TENSION_BEFORE, '4', 'not-0-to-10'],
    ['not a number', TENSION_BEFORE, Number.NaN, 'not-0-to-10'],
    ['a seventh feeling', own, { jealous: 3 }, 'not-this-kind'],
    ['a feeling beyond the scale', own, { sad: 12 }, 'not-0-to-10'],
    ['a list of feelings', own, [3, 4], 'not-this-kind'],
    ['an option that is not offered', thanks, { option: 'no such' }, 'not-a-choice'],
    ['both an option and words', thanks, { option: 'trust', words: 'x' }, 'not-this-kind'],
    ['own words where none are offered', closed, { words: 'x' }, 'not-a-choice'],
    ['own words that are too long', thanks, { words: 'x'.repeat(11) }, 'too-long'],
    ['a text that is too long', ASIDE, 'x'.repeat(1001), 'too-long'],
    ['a number for a text', ASIDE, 4, 'not-this-kind'],
    ['more entries than asked for', noticed, [{ what: 'a' }, { what: 'b' }, { what: 'c' }], 'too-many'],
    ['an entry with an unknown mark', noticed, [{ what: 'a', mark: 'guessed' }], 'not-a-choice'],
    ['an entry that is a text', noticed, ['a'], 'not-this-kind'],
  ])('%s', (_, field, value, reason) => expect(checkAnswer(field, value)).toEqual({ ok: false, reason }));
});
