import { whatIsDue, type Candidate } from './what-is-due';

const today = '2026-11-23';
const window = (occurrenceId: string, rest: Partial<Candidate> = {}): Candidate => ({
  occurrenceId,
  opensOn: '2026-11-20',
  closesOn: '2026-11-26',
  offered: true,
  run: 'not-opened',
  ...rest,
});

describe('whatIsDue', () => {
  it.each<[string, Candidate[], string | null]>([
    ['nothing given', [], null],
    ['an open window', [window('a')], 'a'],
    ['the one that closes soonest', [window('a'), window('b', { closesOn: '2026-11-24' })], 'b'],
    ['what was begun, though another closes sooner', [window('a', { run: 'in-progress' }), window('b', { closesOn: '2026-11-24' })], 'a'],
    ['not before its first day', [window('a', { opensOn: '2026-11-24' })], null],
    ['on its last day', [window('a', { closesOn: today })], 'a'],
    ['not after its last day', [window('a', { closesOn: '2026-11-22' })], null],
    ['not while paused or held', [window('a', { offered: false })], null],
    ['not when held, though begun', [window('a', { offered: false, run: 'in-progress' })], null],
    ['not when finished', [window('a', { run: 'finished' })], null],
    ['not when stopped', [window('a', { run: 'stopped' })], null],
    ['not when skipped', [window('a', { run: 'skipped' })], null],
    ['the next one when the first is done', [window('a', { run: 'finished' }), window('b')], 'b'],
  ])('%s', (_, candidates, expected) => expect(whatIsDue(candidates, today)?.occurrenceId ?? null).toBe(expected));
});
