import { diffWordsWithSpace } from 'diff';
import { textDifference, type Piece } from './text-difference';

const compare = (before: string, after: string) => diffWordsWithSpace(before, after, { timeout: 500 });
const side = (pieces: Piece[], without: Piece['kind']) => pieces.filter((each) => each.kind !== without).map((each) => each.text).join('');

describe('what changed between two texts', () => {
  it('is marked by words', () =>
    expect(textDifference(compare, 'He went quiet.', 'He went very quiet.')).toEqual([
      { kind: 'same', text: 'He went ' }, { kind: 'added', text: 'very ' }, { kind: 'same', text: 'quiet.' },
    ]));

  it.each([
    ['', ''],
    ['', 'New words.'],
    ['Old words.', ''],
    ['one\n\ntwo  three', 'one\ntwo three four'],
    ['¿Qué pasó? Nada.', '¿Qué pasó? Todo.'],
  ])('gives both sides back to the letter: %j and %j', (before, after) => {
    const pieces = textDifference(compare, before, after);
    expect(side(pieces, 'added')).toBe(before);
    expect(side(pieces, 'removed')).toBe(after);
  });

  it('says all changed when the comparison gives up', () =>
    expect(textDifference(() => undefined, 'a', 'b')).toEqual([{ kind: 'removed', text: 'a' }, { kind: 'added', text: 'b' }]));
});
