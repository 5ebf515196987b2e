import { occurrencesOf, type Schedule } from './occurrences-of';

const LA = 'America/Los_Angeles';
const inAppointment = { how: 'appointment' } as const;
const windows = (schedule: Schedule, sittings = 1) => occurrencesOf(schedule, sittings, LA).map((w) => [w.number, w.sitting, w.opensOn, w.closesOn]);

describe('occurrencesOf', () => {
  it('once: one week from the first day', () =>
    expect(windows({ firstOn: '2026-11-23', rhythm: 'once', until: null, reveal: inAppointment })).toEqual([[1, 1, '2026-11-23', '2026-11-29']]));

  it('once with three sittings: a week each', () =>
    expect(windows({ firstOn: '2026-11-23', rhythm: 'once', until: null, reveal: inAppointment }, 3)).toEqual([
      [1, 1, '2026-11-23', '2026-11-29'],
      [2, 2, '2026-11-30', '2026-12-06'],
      [3, 3, '2026-12-07', '2026-12-13'],
    ]));

  it('weekly: back to back, the last one opening no later than until', () =>
    expect(windows({ firstOn: '2026-12-25', rhythm: 'weekly', until: '2027-01-08', reveal: inAppointment })).toEqual([
      [1, 1, '2026-12-25', '2026-12-31'],
      [2, 1, '2027-01-01', '2027-01-07'],
      [3, 1, '2027-01-08', '2027-01-14'],
    ]));

  it('fortnightly with three sittings: stays with the last', () =>
    expect(windows({ firstOn: '2026-11-23', rhythm: 'fortnightly', until: '2027-01-04', reveal: inAppointment }, 3)).toEqual([
      [1, 1, '2026-11-23', '2026-12-06'],
      [2, 2, '2026-12-07', '2026-12-20'],
      [3, 3, '2026-12-21', '2027-01-03'],
      [4, 3, '2027-01-04', '2027-01-17'],
    ]));

  it('never more than half a year of weeks', () =>
    expect(windows({ firstOn: '2026-01-01', rhythm: 'weekly', until: '2030-01-01', reveal: inAppointment })).toHaveLength(26));

  it('reveals at the same hour in the practice’s zone when clocks change', () => {
    const schedule: Schedule = { firstOn: '2026-10-19', rhythm: 'weekly', until: '2026-11-02', reveal: { how: 'date', on: '2026-10-25', hour: 18 } };
    expect(occurrencesOf(schedule, 1, LA).map((w) => w.revealAt)).toEqual(['2026-10-26T01:00:00.000Z', '2026-11-02T02:00:00.000Z', '2026-11-09T02:00:00.000Z']);
  });
});
