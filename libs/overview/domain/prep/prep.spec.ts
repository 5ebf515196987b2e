import { changeWords } from './change-words';
import { DONE_WORDS, doneState } from './done-state';

const partners = [
  { id: 'a', seat: 'a', givenName: 'Ana', familyName: 'Nunez' },
  { id: 'b', seat: 'b', givenName: 'Tom', familyName: 'Reed' },
] as const;

describe('Prep', () => {
  it.each([['finished', 'Done'], ['stopped', 'Stopped'], ['in-progress', 'Begun'], ['skipped', 'Not done'], [undefined, 'Not done']])(
    'a run that is %s reads %s', (run, words) => expect(DONE_WORDS[doneState(run)]).toBe(words),
  );

  it.each([
    [{ kind: 'assigned', on: '2026-11-18', lane: 'joint', what: 'E1' }, 'Noticing given, Wed 18 Nov'],
    [{ kind: 'missed', on: '2026-11-18', lane: 'joint', what: null }, 'No-show, Wed 18 Nov'],
    [{ kind: 'late-cancel', on: '2026-11-18', lane: 'b', what: null }, 'Late cancel of Tom, Wed 18 Nov'],
    [{ kind: 'signed', on: '2026-11-18', lane: 'a', what: 'treatment' }, 'Ana signed a document, Wed 18 Nov'],
    [{ kind: 'appointment', on: '2026-11-18', lane: 'b', what: null }, 'Tom seen alone, Wed 18 Nov'],
  ] as const)('%j', (change, words) => expect(changeWords(change, partners, () => 'Noticing')).toBe(words));
});
