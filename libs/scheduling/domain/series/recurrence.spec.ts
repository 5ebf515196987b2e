import { datesOf, SERIES_MAX, slotOf } from './recurrence';

const LA = 'America/Los_Angeles';

describe('the days of a series', () => {
  it.each([
    ['a single one', { date: '2026-11-23', rhythm: 'once' }, ['2026-11-23']],
    ['weekly, the last day included', { date: '2026-11-23', rhythm: 'weekly', until: '2026-12-07' }, ['2026-11-23', '2026-11-30', '2026-12-07']],
    ['fortnightly', { date: '2026-11-23', rhythm: 'fortnightly', until: '2026-12-20' }, ['2026-11-23', '2026-12-07']],
    ['with a day left out', { date: '2026-12-14', rhythm: 'weekly', until: '2026-12-28', without: ['2026-12-21'] }, ['2026-12-14', '2026-12-28']],
    ['one day long', { date: '2026-11-23', rhythm: 'weekly', until: '2026-11-23' }, ['2026-11-23']],
  ] as const)('%s', (_, plan, value) => expect(datesOf(plan)).toEqual({ ok: true, value }));

  it.each([
    ['without an end', { date: '2026-11-23', rhythm: 'weekly' }, 'until-missing'],
    ['ending before it begins', { date: '2026-11-23', rhythm: 'weekly', until: '2026-11-22' }, 'until-before'],
    ['longer than a year of weeks', { date: '2026-11-23', rhythm: 'weekly', until: '2027-11-29' }, 'series-too-long'],
    ['with every day left out', { date: '2026-11-23', rhythm: 'weekly', until: '2026-11-24', without: ['2026-11-23'] }, 'no-date-left'],
  ] as const)('%s is refused', (_, plan, reason) => expect(datesOf(plan)).toEqual({ ok: false, reason }));

  it('may be a year of weeks', () => {
    const year = datesOf({ date: '2026-11-23', rhythm: 'weekly', until: '2027-11-22' });
    expect(year.ok && year.value.length).toBe(SERIES_MAX);
  });
});

describe('the slot of an appointment', () => {
  it.each([
    ['before summer time ends', '2026-10-26', '10:00', '2026-10-26T17:00:00.000Z', '2026-10-26T17:50:00.000Z'],
    ['after it ended: still ten in the morning', '2026-11-02', '10:00', '2026-11-02T18:00:00.000Z', '2026-11-02T18:50:00.000Z'],
    ['in the hour that is skipped', '2026-03-08', '02:30', '2026-03-08T10:30:00.000Z', '2026-03-08T11:20:00.000Z'],
    ['across the hour that comes twice: fifty lived minutes', '2026-11-01', '01:30', '2026-11-01T08:30:00.000Z', '2026-11-01T09:20:00.000Z'],
  ])('%s', (_, date, time, startsAt, endsAt) => expect(slotOf(date, time, 50, LA)).toEqual({ startsAt, endsAt }));
});
