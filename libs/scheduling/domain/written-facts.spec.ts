import type { AppointmentStatus } from './appointment';
import type { Presence } from './attendance';
import { isOfItsDay, lackingFacts, type HeldFacts } from './written-facts';

const there = (a: Presence, b: Presence) => [{ partnerId: 'a', presence: a }, { partnerId: 'b', presence: b }];
const facts = (startedAt: string | null, stoppedAt: string | null, attendance: HeldFacts['attendance'] = []): HeldFacts => ({ startedAt, stoppedAt, attendance });
const NOTE = facts('2026-11-23T17:00:00.000Z', '2026-11-23T17:50:00.000Z', there('whole', 'part'));
const lacks = (known: HeldFacts, written = NOTE, status: AppointmentStatus = 'held') => {
  const lacking = lackingFacts(status, ['a', 'b'], known, written);
  return lacking.ok ? lacking.value : lacking.reason;
};

describe('what an appointment takes from the signed note', () => {
  it('its times and who was there, where it only knows that it began; a start may have been pressed late', () => {
    const all = { startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt, attendance: NOTE.attendance };
    for (const pressed of ['2026-11-23T17:01:00.000Z', '2026-11-23T17:54:00.000Z']) expect(lacks(facts(pressed, null))).toEqual(all);
  });

  it('its own start, where the note says none', () => {
    expect(lacks(facts('2026-11-23T17:01:00.000Z', null), { ...NOTE, startedAt: null })).toMatchObject({ startedAt: '2026-11-23T17:01:00.000Z', stoppedAt: NOTE.stoppedAt });
  });

  it('both times, where it knows none', () => {
    expect(lacks(facts(null, null))).toEqual({ startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt, attendance: NOTE.attendance });
  });

  it('what it says otherwise than was pressed or counted before, and nothing that is so already', () => {
    const all = { startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt, attendance: NOTE.attendance };
    // Start and Stop pressed by mistake, one after the other, an hour later.
    expect(lacks(facts('2026-11-23T18:13:00.000Z', '2026-11-23T18:13:20.000Z', there('absent', 'whole')))).toEqual(all);
    expect(lacks({ ...NOTE, attendance: there('absent', 'whole') })).toEqual({ attendance: NOTE.attendance });
    expect(lacks(NOTE)).toEqual({});
  });

  it('no stop before the start, and no start without a stop', () => {
    expect(lacks(facts('2026-11-23T17:50:00.000Z', null), { ...NOTE, startedAt: null })).toEqual({ attendance: NOTE.attendance });
    expect(lacks(facts(null, null), { ...NOTE, stoppedAt: null })).toEqual({ attendance: NOTE.attendance });
  });

  it('no attendance that could not be recorded', () => {
    for (const attendance of [[], there('whole', 'whole').slice(1)]) expect(lacks(facts(null, null), { ...NOTE, attendance })).not.toHaveProperty('attendance');
  });

  it('nothing of somebody whom it was not for', () => {
    const alone = lackingFacts('planned', ['a'], facts(null, null), NOTE);
    expect(alone).toEqual({ ok: true, value: { status: 'held', startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt, attendance: [{ partnerId: 'a', presence: 'whole' }] } });
  });

  it('that it was held, where it is still planned and somebody was there', () => {
    expect(lacks(facts(null, null), NOTE, 'planned')).toEqual({ status: 'held', startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt, attendance: NOTE.attendance });
    expect(lacks(facts(null, null), { ...NOTE, attendance: [] }, 'planned')).toEqual({});
    // It was held and counted once, and put back to planned.
    expect(lacks(facts(null, null, NOTE.attendance), NOTE, 'planned')).toEqual({ status: 'held', startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt });
  });

  it('that nobody came, and that somebody did after all, whoever said otherwise before', () => {
    const nobody = { ...NOTE, attendance: there('absent', 'absent') };
    const missed = { status: 'no_show', startedAt: null, stoppedAt: null, attendance: nobody.attendance };
    for (const status of ['planned', 'held'] as const) expect(lacks(facts(null, null), nobody, status)).toEqual(missed);
    expect(lacks(NOTE, nobody)).toEqual(missed);
    const after = facts(null, null, nobody.attendance);
    expect(lacks(after, NOTE, 'no_show')).toEqual({ status: 'held', startedAt: NOTE.startedAt, stoppedAt: NOTE.stoppedAt, attendance: NOTE.attendance });
    expect(lacks(facts(null, null), NOTE, 'no_show')).toMatchObject({ status: 'held' });
    expect(lacks(after, nobody, 'no_show')).toEqual({});
  });

  it.each(['late_cancel', 'cancelled'] as const)('nothing while it is %s and nobody was there; else it is refused, since its time may be given again', (status) => {
    expect(lacks(facts(null, null), { ...NOTE, attendance: there('absent', 'absent') }, status)).toEqual({});
    expect(lacks(facts(null, null), NOTE, status)).toBe('cancelled-yet-held');
  });
});

describe('a note is of the appointment’s day', () => {
  const slot = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
  const EVENING = slot('2026-11-24T07:30:00.000Z', '2026-11-24T08:20:00.000Z');
  it.each([
    ['on its day in the practice’s zone, at whatever time', '2026-11-23T17:00:00.000Z', slot('2026-11-24T02:00:00.000Z', '2026-11-24T02:50:00.000Z'), true],
    ['on the day before', '2026-11-22T17:00:00.000Z', slot('2026-11-23T18:00:00.000Z', '2026-11-23T18:50:00.000Z'), false],
    ['on the day after', '2026-11-24T17:00:00.000Z', slot('2026-11-23T18:00:00.000Z', '2026-11-23T18:50:00.000Z'), false],
    ['before midnight of one that goes over it', '2026-11-24T07:31:00.000Z', EVENING, true],
    ['after midnight of one that goes over it', '2026-11-24T08:05:00.000Z', EVENING, true],
    ['without a start', null, EVENING, true],
  ])('%s', (_, startedAt, of, is) => expect(isOfItsDay(of, startedAt, 'America/Los_Angeles')).toBe(is));
});
