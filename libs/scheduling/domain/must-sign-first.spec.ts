import { mustSignFirst, type DisclosureFacts } from './must-sign-first';

const a: DisclosureFacts = { seat: 'a', metBefore: false, signedEdition: 2, edition: 2 };
const b: DisclosureFacts = { ...a, seat: 'b' };

describe('whose signature a first appointment with an associate waits for', () => {
  it.each<[string, DisclosureFacts[], string[]]>([
    ['both signed the edition in force', [a, b], []],
    ['one has not signed', [a, { ...b, signedEdition: null }], ['b']],
    ['an older edition was signed', [{ ...a, signedEdition: 1 }, b], ['a']],
    ['neither has signed', [{ ...a, signedEdition: null }, { ...b, signedEdition: null }], ['a', 'b']],
    ['they met before, and a newer edition came', [{ ...a, signedEdition: 1, metBefore: true }, { ...b, signedEdition: null, metBefore: true }], []],
    ['one met the associate alone before', [{ ...a, metBefore: true }, { ...b, signedEdition: null }], ['b']],
    ['there is no document', [{ ...a, edition: null, signedEdition: null }, { ...b, edition: null }], ['a', 'b']],
    ['one partner’s own appointment', [{ ...b, signedEdition: null }], ['b']],
    ['it is not with an associate', [], []],
  ])('%s', (_, partners, seats) => expect(mustSignFirst(partners)).toEqual(seats));
});
