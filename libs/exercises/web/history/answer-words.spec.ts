import { answerLines } from './answer-words';

const said = (exercise: 'E1' | 'E2' | 'E4', answers: Parameters<typeof answerLines>[0]['answers']) =>
  answerLines({ exercise, definitionVersion: 1, sitting: 1, answers }).map((each) => [each.id, each.answer, each.forBoth]);

describe('answerLines', () => {
  it('says each answer in words, in the order in which it was asked', () =>
    expect(
      said('E1', {
        keep: 'her hands',
        noticed: [{ what: 'a smile', about: 'the trip', mark: 'saw', reply: 'not-quite' }, { what: 'a sigh', about: '', mark: null, reply: null }],
        feelings: { sad: 2, anxious: null, angry: null, ashamed: null, calm: 6, close: null },
        'tension-before': 7,
        'tension-after': null,
      }),
    ).toEqual([
      ['tension-before', '7 of 10 (0 loose, at ease, 10 as tense as it gets)', false],
      ['tension-after', 'I don’t know', false],
      ['feelings', 'sad 2, calm 6', false],
      ['noticed', 'a smile, about the trip, saw, answered: not quite\na sigh', true],
      ['keep', 'her hands', false],
    ]));

  it('says an option by its label, and own words as they are', () => {
    expect(said('E4', { thanks: { option: 'with-you' } })).toEqual([['thanks', 'You are not alone in this.', true]]);
    expect(said('E2', { 'another-word': { words: 'raw' } })).toEqual([['another-word', 'raw', false]]);
  });

  it('leaves out what was passed over', () => expect(said('E1', {})).toEqual([]));
});
