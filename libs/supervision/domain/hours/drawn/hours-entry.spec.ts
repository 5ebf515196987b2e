import { isAsked, mayTalkOfHours, type HoursTalkAct } from './hours-talk';
import { entryFault, type HoursEntryInput } from './hours-entry';
import { checkPracticeHours, DEFAULT_PRACTICE_HOURS } from './practice-hours';

const ENTRY: HoursEntryInput = { doneOn: '2026-03-04', place: 'own', kind: 'advocacy', psychotherapy: false, minutes: 60, reason: 'A school meeting.' };
const BY = { credential: 'APCC', places: DEFAULT_PRACTICE_HOURS.places, today: '2026-03-05' } as const;

describe('hours added by hand', () => {
  it.each<[Partial<HoursEntryInput>, string | null]>([
    [{}, null], [{ minutes: 0 }, null], [{ minutes: 0.5 }, 'minutes'], [{ minutes: -1 }, 'minutes'], [{ minutes: 1441 }, 'minutes'], [{ reason: '  ' }, 'reason'],
    [{ kind: 'clinical' }, 'kind'], [{ kind: 'individual', psychotherapy: true }, null], [{ psychotherapy: true }, 'psychotherapy'], [{ place: 'x' }, 'place'],
    [{ doneOn: '2026-03-06' }, 'doneOn'], [{ doneOn: '2006-03-06' }, 'doneOn'],
  ])('%j: %s', (change, fault) => expect(entryFault({ ...ENTRY, ...change }, BY)).toBe(fault));

  it('have the kinds of the credential’s own log', () => expect(entryFault({ ...ENTRY, kind: 'clinical' }, { ...BY, credential: 'ASW' })).toBeNull());
});

describe('how a practice reckons', () => {
  const own = DEFAULT_PRACTICE_HOURS.places[0] ?? { key: 'own', name: '', kind: '' };
  it.each([
    [{}, null], [{ noteMinutes: 0 }, null], [{ noteMinutes: 61 }, 'noteMinutes'], [{ places: [] }, 'places'], [{ places: [own, own] }, 'places'],
    [{ places: [own, { ...own, key: 'b' }] }, 'places'], [{ places: [{ ...own, kind: 'cellar' }] }, 'places'],
    [{ policy: { ...DEFAULT_PRACTICE_HOURS.policy, weekStartsOn: 8 } }, 'weekStartsOn'],
  ] as const)('%j: %s', (change, fault) => expect(checkPracticeHours({ ...DEFAULT_PRACTICE_HOURS, ...change } as never)).toBe(fault));
});

describe('a talk about a line', () => {
  it.each<[HoursTalkAct[], boolean]>([[[], false], [['asks'], true], [['asks', 'answers'], true], [['asks', 'settles'], false], [['asks', 'settles', 'asks'], true]])('%j', (acts, open) => expect(isAsked(acts)).toBe(open));

  it.each([
    ['asks', true, [], 'x', 'not-yours'], ['answers', true, ['asks'], 'x', null], ['answers', true, [], 'x', 'not-open'], ['settles', false, ['asks'], '', null],
    ['asks', false, [], ' ', 'no-words'], ['settles', false, ['asks', 'settles'], '', 'not-open'],
  ] as const)('%s by the associate: %s, after %j', (act, own, acts, text, reason) => {
    const may = mayTalkOfHours(act, { own, supervised: !own, acts: [...acts], text });
    expect(may.ok ? null : may.reason).toBe(reason);
  });

  it.each(['asks', 'answers', 'settles'] as const)('is no matter of whoever supervised in another week: %s', (act) => {
    expect(mayTalkOfHours(act, { own: false, supervised: false, acts: ['asks'], text: 'x' })).toEqual({ ok: false, reason: 'not-yours' });
  });
});
