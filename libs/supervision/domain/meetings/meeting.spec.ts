import { canonicalMeeting, mayChangeMeeting, maySignMeeting, meanwhileWords, meetingProblem, takesOtherTime, type MeetingInput } from './meeting';

const MEETING: MeetingInput = {
  format: 'individual', startsAt: '2026-11-20T18:00:00.000Z', minutes: 60, modality: 'in_person', place: 'own', associateIds: ['a'], others: 0, nextOn: null,
  cases: [], directives: [], goal: '', feedback: '', agreed: '',
};

describe('who attends', () => {
  it.each([
    ['individual', ['a'], 0, null], ['individual', ['a', 'b'], 0, 'individual'], ['individual', ['a'], 1, 'individual'],
    ['triadic', ['a', 'b'], 0, null], ['triadic', ['a'], 1, null], ['triadic', ['a'], 0, 'triadic'],
    ['group', ['a', 'b', 'c'], 0, null], ['group', ['a'], 11, null], ['group', ['a', 'b'], 0, 'group'],
    ['individual', [], 1, 'nobody'], ['group', ['a', 'a', 'b'], 0, 'twice'],
  ] as const)('%s with %j and %i from elsewhere: %s', (format, associateIds, others, problem) => {
    expect(meetingProblem({ format, associateIds: [...associateIds], others })).toBe(problem);
  });
});

describe('signing and correcting', () => {
  it('waits until the meeting is over, and is done once', () => {
    expect([{ over: false, signed: false }, { over: true, signed: true }, { over: true, signed: false }].map((each) => maySignMeeting(each))).toEqual([
      { ok: false, reason: 'not-over' }, { ok: false, reason: 'signed' }, { ok: true, value: undefined },
    ]);
  });

  it.each([
    [{ weekSigned: true, locked: false, reason: 'why' }, 'week-signed'], [{ weekSigned: false, locked: true, reason: '  ' }, 'no-reason'],
    [{ weekSigned: false, locked: true, reason: 'Minutes' }, null], [{ weekSigned: false, locked: false, reason: '' }, null],
  ])('%j: %s', (facts, reason) => {
    const may = mayChangeMeeting(facts);
    expect(may.ok ? null : may.reason).toBe(reason);
  });

  it('is over bytes that move with every word and with the revision, and not with the order of people', () => {
    const bytes = (change: Partial<MeetingInput>, number = 1) => canonicalMeeting('m', number, 's', { ...MEETING, ...change });
    const others = [bytes({ minutes: 61 }), bytes({ goal: 'x' }), bytes({ feedback: 'x' }), bytes({ cases: [{ code: 'x', words: '' }] }), bytes({}, 2)];
    expect(new Set([bytes({}), ...others]).size).toBe(6);
    expect(bytes({ associateIds: ['b', 'a'] })).toBe(bytes({ associateIds: ['a', 'b'] }));
  });
});

describe('a meeting in the time of another', () => {
  it('is refused with whose and when, in the practice’s zone', () =>
    expect(meanwhileWords({ name: 'Maya Lin', startsAt: '2026-11-25T20:00:00Z', endsAt: '2026-11-25T21:00:00Z' }, 'America/Los_Angeles')).toBe(
      'Maya Lin is in another supervision meeting then: Wed 25 Nov 2026, 12:00–13:00. Correct or call off that one, or choose another time.',
    ));
});

describe('a corrected meeting', () => {
  const before = { startsAt: '2026-11-25T20:00:00.000Z', minutes: 60, associateIds: ['a', 'b'] };
  it.each([
    ['as it was', {}, false],
    ['shorter', { minutes: 45 }, false],
    ['later within it', { startsAt: '2026-11-25T20:15:00.000Z', minutes: 45 }, false],
    ['with one of the two', { associateIds: ['a'] }, false],
    ['longer', { minutes: 61 }, true],
    ['later beyond it', { startsAt: '2026-11-25T20:15:00.000Z' }, true],
    ['earlier', { startsAt: '2026-11-25T19:45:00.000Z' }, true],
    ['with somebody else', { associateIds: ['a', 'c'] }, true],
  ])('%s', (_, change, other) => expect(takesOtherTime(before, { ...before, ...change })).toBe(other));
});
