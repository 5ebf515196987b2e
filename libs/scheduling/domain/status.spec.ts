import { changeStatus, possibleActs, type StatusAct, type StatusFacts } from './status';

const LA = 'America/Los_Angeles';
// Ten in the morning on Monday the 23rd; the day there begins at 08:00 UTC.
const planned: StatusFacts = { status: 'planned', startsAt: '2026-11-23T18:00:00.000Z', endsAt: '2026-11-23T18:50:00.000Z', startedAt: null, stoppedAt: null, written: false };
const held: StatusFacts = { ...planned, status: 'held', startedAt: '2026-11-23T18:02:00.000Z' };
const dayBefore = '2026-11-23T07:59:00Z';
const thatMorning = '2026-11-23T16:00:00Z';
const after = '2026-11-23T19:00:00Z';
const dayAfter = '2026-11-24T08:00:00Z';

describe('an act on an appointment', () => {
  it.each([
    ['start', planned, dayBefore, 'not-its-day'],
    ['start', planned, thatMorning, 'held'],
    ['start', planned, after, 'held'],
    ['start', planned, dayAfter, 'day-over'],
    ['start', { ...planned, endsAt: dayAfter }, dayAfter, 'held'],
    ['start', held, after, 'not-from-here'],
    ['reopen', held, after, 'planned'],
    ['reopen', { ...held, written: true }, after, 'written'],
    ['late_cancel', { ...planned, status: 'no_show', written: true }, after, 'written'],
    ['no_show', { ...planned, written: true }, after, 'written'],
    ['held', { ...planned, status: 'late_cancel', written: true }, after, 'written'],
    ['stop', held, after, 'held'],
    ['stop', { ...held, stoppedAt: after }, after, 'not-running'],
    ['stop', { ...held, startedAt: null }, after, 'not-running'],
    ['held', planned, thatMorning, 'not-begun'],
    ['held', planned, after, 'held'],
    ['held', { ...planned, status: 'no_show' }, after, 'held'],
    ['late_cancel', planned, thatMorning, 'late_cancel'],
    ['late_cancel', held, after, 'not-from-here'],
    ['no_show', planned, thatMorning, 'not-begun'],
    ['no_show', planned, planned.startsAt, 'no_show'],
    ['cancel', planned, dayBefore, 'cancelled'],
    ['cancel', held, after, 'not-from-here'],
    ['reopen', { ...planned, status: 'cancelled' }, dayBefore, 'planned'],
    ['reopen', planned, dayBefore, 'not-from-here'],
  ] as [StatusAct, StatusFacts, string, string][])('%s, %j at %s: %s', (act, facts, now, expected) => {
    const result = changeStatus(facts, act, now, LA);
    expect(result.ok ? result.value : result.reason).toBe(expected);
  });

  it('is offered only where it is possible', () => {
    expect(possibleActs(planned, dayBefore, LA)).toEqual(['late_cancel', 'cancel']);
    expect(possibleActs(planned, after, LA)).toEqual(['start', 'held', 'late_cancel', 'no_show', 'cancel']);
    expect(possibleActs(planned, dayAfter, LA)).toEqual(['held', 'late_cancel', 'no_show', 'cancel']);
    expect(possibleActs(held, after, LA)).toEqual(['stop', 'reopen']);
  });
});
