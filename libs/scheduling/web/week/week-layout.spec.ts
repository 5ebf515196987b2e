import type { Appointment, ClinicianWeek } from '@attune/scheduling/domain';
import { daysWithSomething, layWeek, weeksOn } from './week-layout';

const at = (startsAt: string, endsAt: string) => ({ id: startsAt, startsAt, endsAt }) as Appointment;
const week = (appointments: Appointment[], taken: { startsAt: string; endsAt: string }[] = []) =>
  ({ monday: '2026-10-26', zone: 'America/Los_Angeles', appointments, taken, clinicians: [], staffId: 's', staffName: 'S' }) satisfies ClinicianWeek;

describe('the week on the wall', () => {
  it('places an appointment by the practice’s clock, also on the day summer time ends', () => {
    const { days, firstHour } = layWeek(week([at('2026-10-26T17:00:00.000Z', '2026-10-26T17:50:00.000Z'), at('2026-11-01T18:00:00.000Z', '2026-11-01T19:20:00.000Z')]), '2026-10-26');
    expect(firstHour).toBe(8);
    expect(days.map((day) => day.blocks.map(({ row, rows }) => ({ row, rows })))).toEqual([[{ row: 25, rows: 10 }], [], [], [], [], [], [{ row: 25, rows: 16 }]]);
  });

  it('shows 8 to 19 at least, and grows with what begins early or ends late', () => {
    expect(layWeek(week([]), '2026-10-26').hours).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    const { hours } = layWeek(week([at('2026-10-26T13:30:00.000Z', '2026-10-26T14:20:00.000Z'), at('2026-10-27T03:00:00.000Z', '2026-10-27T03:05:00.000Z')]), '2026-10-26');
    expect([hours[0], hours.at(-1)]).toEqual([6, 20]);
  });

  it('shows taken times without an appointment', () => {
    const { days } = layWeek(week([], [{ startsAt: '2026-10-27T17:00:00.000Z', endsAt: '2026-10-27T17:50:00.000Z' }]), '2026-10-26');
    expect(days[1]?.blocks).toEqual([{ row: 25, rows: 10, appointment: null, startsAt: '2026-10-27T17:00:00.000Z', endsAt: '2026-10-27T17:50:00.000Z', shares: false }]);
  });

  it('knows where two fall on one time, and not where one follows the other', () => {
    const { days } = layWeek(week([at('2026-10-26T17:00:00.000Z', '2026-10-26T17:50:00.000Z'), at('2026-10-26T17:50:00.000Z', '2026-10-26T18:40:00.000Z'), at('2026-10-26T18:30:00.000Z', '2026-10-26T19:00:00.000Z')]), '2026-10-26');
    expect(days[0]?.blocks.map(({ shares }) => shares)).toEqual([false, true, true]);
  });

  it('lists on a narrow screen today and the days with something', () => {
    const layout = layWeek(week([at('2026-10-28T17:00:00.000Z', '2026-10-28T17:50:00.000Z')]), '2026-10-26');
    expect(daysWithSomething(layout).map((day) => day.date)).toEqual(['2026-10-26', '2026-10-28']);
    expect(weeksOn('2026-10-26', 2)).toBe('2026-11-09');
  });
});
