import { answersForWeek, primaryOn, supervisorsIn, type WeekRelation } from './week-supervisors';

/** The week from Sunday 8 to Saturday 14 March 2026. */
const WEEK = '2026-03-08';
const relation = (supervisorId: string, from: string, until: string | null = null, more: Partial<WeekRelation> = {}): WeekRelation => ({
  supervisorId, name: supervisorId, kind: 'primary', from, until, agreementOn: `${from}`, video: false, videoAssessedOn: null, employed: true, oversightOn: null, ...more,
});
const cover = (supervisorId: string, from: string, until: string) => relation(supervisorId, from, until, { kind: 'cover' });
const names = (...relations: WeekRelation[]) => supervisorsIn(relations, WEEK).map(({ supervisorId }) => supervisorId);

describe('who supervised in a week', () => {
  it.each<[string, WeekRelation[], string[]]>([
    ['whoever ended on its first day did not', [relation('old', '2025-01-01', '2026-03-08')], []],
    ['a day of it is enough', [relation('old', '2025-01-01', '2026-03-09')], ['old']],
    ['begun on its last day, too', [relation('new', '2026-03-14')], ['new']],
    ['begun the day after, not', [relation('new', '2026-03-15')], []],
    ['of two, whoever had more days first', [relation('old', '2025-01-01', '2026-03-10'), relation('new', '2026-03-10')], ['new', 'old']],
    ['whoever stood in comes after, though for all of it', [cover('stand-in', '2026-03-01', '2026-04-01'), relation('old', '2025-01-01', '2026-03-09')], ['old', 'stand-in']],
    ['ended on the day on which it began is none', [relation('slip', '2026-03-10', '2026-03-10')], []],
    ['begun anew in the week is one person', [relation('same', '2025-01-01', '2026-03-10'), relation('same', '2026-03-10')], ['same']],
  ])('%s', (_, relations, expected) => expect(names(...relations)).toEqual(expected));
});

describe('who answers for a week', () => {
  const there = supervisorsIn([relation('old', '2025-01-01', '2026-03-12', { agreementOn: null }), relation('new', '2026-03-12'), cover('stand-in', '2026-03-08', '2026-03-15')], WEEK);
  const answers = (signedBy: string | null, readerId: string) => {
    const { supervisorId, papers } = answersForWeek(there, { signedBy, readerId });
    return [supervisorId, papers?.supervisionStart];
  };

  it.each([
    ['the associate reads it: the first of them', null, 'associate', ['old', '2025-01-01']],
    ['one of them reads it: they themselves, by their own papers', null, 'new', ['new', '2026-03-12']],
    ['whoever stood in: by the papers of the primary', null, 'stand-in', ['stand-in', '2025-01-01']],
    ['signed: the signer, whoever reads', 'new', 'old', ['new', '2026-03-12']],
    ['signed by somebody of another time: still the signer, by papers of that week', 'later', 'old', ['later', '2025-01-01']],
  ])('%s', (_, signedBy, readerId, expected) => expect(answers(signedBy, readerId)).toEqual(expected));

  it('is nobody where nobody supervised', () => expect(answersForWeek([], { signedBy: null, readerId: 'new' })).toEqual({ supervisorId: null, papers: null }));
});

it('the supervision of today is the primary one that runs', () => {
  const relations = [relation('old', '2025-01-01', '2026-03-09'), relation('new', '2026-03-09'), cover('stand-in', '2026-03-01', '2026-04-01')];
  expect(['2024-12-31', '2026-03-08', '2026-03-09'].map((on) => primaryOn(relations, on)?.supervisorId ?? null)).toEqual([null, 'old', 'new']);
});
