import { textDifference, type Piece } from './text-difference';

const inserted = () => [{ value: 'He went ' }, { value: 'very ', added: true }, { value: 'quiet.' }, { value: '', removed: true }];
const side = (pieces: Piece[], without: Piece['kind']) => pieces.filter((each) => each.kind !== without).map((each) => each.text).join('');

describe('what changed between two texts', () => {
  it('is marked, and both sides can be read from it', () => {
    const pieces = textDifference(inserted, 'He went quiet.', 'He went very quiet.');
    expect(pieces).toEqual([{ kind: 'same', text: 'He went ' }, { kind: 'added', text: 'very ' }, { kind: 'same', text: 'quiet.' }]);
    expect([side(pieces, 'added'), side(pieces, 'removed')]).toEqual(['He went quiet.', 'He went very quiet.']);
  });

  it('asks nobody when nothing changed', () => {
    const never = () => { throw new Error('asked'); };
    expect(textDifference(never, 'a', 'a')).toEqual([{ kind: 'same', text: 'a' }]);
    expect(textDifference(never, '', '')).toEqual([]);
  });

  it('says all changed when the comparison gives up', () =>
    expect(textDifference(() => undefined, 'a', 'b')).toEqual([{ kind: 'removed', text: 'a' }, { kind: 'added', text: 'b' }]));
});
