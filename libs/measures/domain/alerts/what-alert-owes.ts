import { addDays, weekday, type CalendarDate } from '@attune/util';
import type { Track } from '../change/course';
import type { AlertLevel, AlertRule, MeasureDefinition } from '../definitions/definition';
import { OWED, WITHOUT_MEETING_DAYS, type Clock, type Owed } from './owed.data';

/** All that follows from one alert. It goes to the treating clinician and the supervisor at once, as news and as a task; never to the partner. */
export interface AlertDebt extends Owed {
  /** The rule's name, as in the score. */
  name: string;
  act: string;
  /** Crisis words, on this respondent's own screen only, at once. */
  crisisWords: boolean;
  /** Joint exercises are held; to both partners that looks as if nothing were assigned. */
  holdsJointExercises: boolean;
}

/**
 * What the alerts of a score owe, in order. Names that the measure does not have are left out. For a positive violence screen the
 * respondent sees nothing that another one would not see: a screen that changes is a sign to whoever looks over a shoulder.
 */
export function whatAlertsOwe(definition: Pick<MeasureDefinition, 'alerts'>, names: readonly string[], on: CalendarDate): AlertDebt[] {
  return definition.alerts.filter(({ name }) => names.includes(name)).map((alert) => debtOf(alert, owed(alert.level, on)));
}

/**
 * Whether an answer by itself asks for crisis words, as it is given and before all is sent.
 * @param item the item's number; an item that is not there asks for nothing, nor does one left unsaid (null)
 */
export function asksForCrisisWords({ alerts }: Pick<MeasureDefinition, 'alerts'>, item: number, value: number | null): boolean {
  return value !== null && alerts.some(({ matter, when }) => matter === 'self-harm' && when.kind === 'item' && when.item === item && value >= when.atLeast);
}

/** What it owes that a partner is reliably worse than at the start, or not on track (T17); null for any other. */
export function whatTrackOwes(track: Track | null, on: CalendarDate): Owed | null {
  return track === 'deteriorated' || track === 'not-on-track' ? owed('review', on) : null;
}

function owed(level: AlertLevel, on: CalendarDate): Owed {
  const rule = OWED.findLast(({ from }) => from <= on);
  if (!rule) throw new RangeError(`No rule for ${on}`);
  return rule.by[level];
}

function debtOf({ name, act, matter }: AlertRule, by: Owed): AlertDebt {
  return { name, act, ...by, crisisWords: matter === 'self-harm', holdsJointExercises: matter === 'violence' };
}

const LEVELS = ['urgent', 'review', 'follow-up'] as const;
const CLOCKS: readonly Clock[] = ['same-day', 'one-business-day', 'next-supervision', 'next-appointment'];

/** Several debts of one administration are one task: with the weightiest level, and the shortest clock on that level. Null without any. */
export function mostPressing(debts: readonly Owed[]): Owed | null {
  const rank = ({ level, clock }: Owed) => LEVELS.indexOf(level) * CLOCKS.length + CLOCKS.indexOf(clock);
  return debts.reduce<Owed | null>((first, { level, clock }) => (first && rank(first) <= rank({ level, clock }) ? first : { level, clock }), null);
}

/** The next booked meetings, if any. */
export interface Meetings {
  appointmentOn: CalendarDate | null;
  supervisionOn: CalendarDate | null;
}

/** The last day on the clock. Business days are Monday to Friday; a meeting that is not booked, or lies further off, is taken as a week away. */
export function dueOn(clock: Clock, today: CalendarDate, { appointmentOn, supervisionOn }: Meetings): CalendarDate {
  switch (clock) {
    case 'same-day':
      return today;
    case 'one-business-day':
      return nextBusinessDay(today);
    case 'next-appointment':
      return meetingDay(today, appointmentOn);
    case 'next-supervision':
      return meetingDay(today, supervisionOn);
  }
}

function nextBusinessDay(today: CalendarDate): CalendarDate {
  const tomorrow = addDays(today, 1);
  const saturday = 6;
  return weekday(tomorrow) < saturday ? tomorrow : addDays(tomorrow, 8 - weekday(tomorrow));
}

function meetingDay(today: CalendarDate, booked: CalendarDate | null): CalendarDate {
  const latest = addDays(today, WITHOUT_MEETING_DAYS);
  return booked !== null && booked >= today && booked < latest ? booked : latest;
}
