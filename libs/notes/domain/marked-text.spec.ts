import { stretchesOf } from './marked-text';

const TEXT = 'He went very quiet.';

describe('a text cut up for showing', () => {
  it('is one stretch without marks, and none when empty', () => {
    expect(stretchesOf(TEXT, [])).toEqual([{ text: TEXT, start: 0, kind: 'same', marks: [] }]);
    expect(stretchesOf('', [])).toEqual([]);
  });

  it('is cut where marks begin and end, also where they overlap', () =>
    expect(stretchesOf(TEXT, [{ id: 'a', span: { start: 3, end: 12 } }, { id: 'b', span: { start: 8, end: 19 } }]).map(({ text, start, marks }) => [text, start, marks])).toEqual([
      ['He ', 0, []], ['went ', 3, ['a']], ['very', 8, ['a', 'b']], [' quiet.', 12, ['b']],
    ]));

  it('shows what was removed in its place, without a place of its own', () =>
    expect(stretchesOf(TEXT, [{ id: 'a', span: { start: 0, end: 12 } }], [
      { kind: 'same', text: 'He went ' }, { kind: 'removed', text: 'so ' }, { kind: 'added', text: 'very ' }, { kind: 'same', text: 'quiet.' },
    ])).toEqual([
      { text: 'He went ', start: 0, kind: 'same', marks: ['a'] },
      { text: 'so ', start: null, kind: 'removed', marks: [] },
      { text: 'very', start: 8, kind: 'added', marks: ['a'] },
      { text: ' ', start: 12, kind: 'added', marks: [] },
      { text: 'quiet.', start: 13, kind: 'same', marks: [] },
    ]));
});
