import { cameInWords } from './came-in-words';

const partners = [
  { id: 'a', seat: 'a', givenName: 'Ana', familyName: 'Nunez' },
  { id: 'b', seat: 'b', givenName: 'Tom', familyName: 'Reed' },
] as const;

describe('what came in', () => {
  it.each([
    [{ kind: 'run', compartment: 'a', what: 'E1', how: 'finished' }, 'Ana finished Noticing'],
    [{ kind: 'run', compartment: 'b', what: 'E1', how: 'stopped' }, 'Tom stopped Noticing'],
    [{ kind: 'consent', compartment: 'b', what: 'confidentiality', how: null }, 'Tom signed the confidentiality policy'],
    [{ kind: 'note', compartment: null, what: 'approval', how: null }, 'Your note on Ana & Tom was approved'],
    [{ kind: 'note', compartment: null, what: 'co-signature', how: null }, 'Your note on Ana & Tom was co-signed'],
    [{ kind: 'note', compartment: 'a', what: 'returned', how: null }, 'Your note on Ana came back'],
    [{ kind: 'comment', compartment: null, what: 'comment', how: null }, 'Your supervisor wrote on Ana & Tom'],
  ] as const)('%j', (one, words) => expect(cameInWords({ ...one, partners }, () => 'Noticing')).toBe(words));
});
