import type { Appointment, ClinicianWeek, Slot } from '@attune/scheduling/domain';
import { addDays, dateIn, datesFrom, minutesBetween, toLocal } from '@attune/util';

/** Minutes that one row of the week's grid stands for. */
export const ROW_MINUTES = 5;
/** What the grid shows at least, as hours of the day. */
const FIRST_HOUR = 8;
const LAST_HOUR = 19;

/** One thing in a day's column: where it begins, how many rows it is high, and the appointment; none for a time that is merely taken. */
export interface Block extends Slot {
  row: number;
  rows: number;
  appointment: Appointment | null;
  /** Whether something else of the day falls on its time. */
  shares: boolean;
}

export interface WeekDay {
  date: string;
  today: boolean;
  blocks: Block[];
}

export interface WeekLayout {
  firstHour: number;
  hours: number[];
  days: WeekDay[];
}

/** Places a week on the practice's clock; the grid grows with what begins early or ends late. */
export function layWeek(week: ClinicianWeek, today: string): WeekLayout {
  const all = [...week.appointments.map((each) => ({ slot: each as Slot, appointment: each })), ...week.taken.map((slot) => ({ slot, appointment: null }))];
  const firstHour = Math.min(FIRST_HOUR, ...all.map(({ slot }) => hourOf(slot.startsAt, week.zone)));
  const lastHour = Math.max(LAST_HOUR, ...all.map(({ slot }) => endHour(slot, week.zone)));
  const days = datesFrom(week.monday, 7).map((date) => ({
    date,
    today: date === today,
    blocks: all
      .filter(({ slot }) => dateIn(slot.startsAt, week.zone) === date)
      .map(({ slot, appointment }) => ({
        ...place(slot, week.zone, firstHour), startsAt: slot.startsAt, endsAt: slot.endsAt, appointment, shares: all.some((other) => other.slot !== slot && overlap(other.slot, slot)),
      }))
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
  }));
  return { firstHour, hours: Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index), days };
}

/** The days that a narrow screen lists: those with something in them, and today. */
export const daysWithSomething = (layout: WeekLayout): WeekDay[] => layout.days.filter((day) => day.today || day.blocks.length > 0);

/** The Monday so many weeks on. */
export const weeksOn = (monday: string, weeks: number): string => addDays(monday, weeks * 7);

function place(slot: Slot, zone: string, firstHour: number): { row: number; rows: number } {
  const { time } = toLocal(slot.startsAt, zone);
  const minutes = (Number(time.slice(0, 2)) - firstHour) * 60 + Number(time.slice(3));
  return { row: Math.floor(minutes / ROW_MINUTES) + 1, rows: Math.max(3, Math.round(minutesBetween(slot.startsAt, slot.endsAt) / ROW_MINUTES)) };
}

const overlap = (one: Slot, other: Slot): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const hourOf = (moment: string, zone: string): number => Number(toLocal(moment, zone).time.slice(0, 2));

/** The hour that the slot's end reaches into; what passes midnight ends with its own day. */
function endHour(slot: Slot, zone: string): number {
  if (dateIn(slot.startsAt, zone) !== dateIn(slot.endsAt, zone)) return 24;
  const { time } = toLocal(slot.endsAt, zone);
  return Number(time.slice(0, 2)) + (time.endsWith(':00') ? 0 : 1);
}
