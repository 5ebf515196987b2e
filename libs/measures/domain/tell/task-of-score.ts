import type { CalendarDate } from '@attune/util';
import type { Owed } from '../alerts/owed.data';
import { mostPressing, whatAlertsOwe, whatTrackOwes } from '../alerts/what-alert-owes';
import { alertsOfChange } from '../change/change';
import { told, trackOf, type Administered, type Track } from '../change/course';
import type { MeasureDefinition } from '../definitions/definition';

/** One administration that is over, with all that this partner did of the measure until then, it being the last. */
export interface Over {
  /** What its answers raised by themselves. */
  alerts: readonly string[];
  series: readonly Administered[];
}

/** What somebody is to do about it, in one task: how soon, and each thing that is asked in a sentence. */
export interface Task extends Owed {
  asks: string[];
}

const TRACK_ASKS: Readonly<Partial<Record<Track, string>>> = {
  deteriorated: 'Reliably worse than at the start. Look at it in the next supervision, and talk it over with them when they are alone.',
  'not-on-track': 'After this time not reliably better. Look in the next supervision at what could be done differently.',
};

/**
 * The one task that comes of an administration, or null: alerts of its answers, of comparing it with the total before, and of leaving the
 * track with it (T17). Staying off the track asks for nothing anew, and where a drop says that somebody is worse, the track does not say it
 * again. Practice policy; levels and clocks: `alerts/owed.data.ts`.
 */
export function taskOf(definition: MeasureDefinition, { alerts, series }: Over, today: CalendarDate): Task | null {
  const answered = series.at(-1)?.answered ?? false;
  const [before, now] = answered ? told(series).slice(-2) : [];
  const raised = [...alerts, ...(now ? alertsOfChange(definition, before?.exact ?? null, now.exact) : [])];
  const debts = whatAlertsOwe(definition, raised, today);
  const worse = definition.alerts.some(({ name, matter }) => matter === 'worse' && raised.includes(name));
  const track = worse || !answered ? null : leftTrack(definition, series);
  const owed = whatTrackOwes(track, today);
  const pressing = mostPressing(owed ? [...debts, owed] : debts);
  return pressing && { ...pressing, asks: [...debts.map(({ act }) => act), ...(track && owed ? [TRACK_ASKS[track] ?? ''] : [])] };
}

/** The one task that comes of answers that were left without being sent, or null. Whoever reads them later may find another answer there: the task says so. */
export function taskOfUnsent(definition: MeasureDefinition, alerts: readonly string[], today: CalendarDate): Task | null {
  const task = taskOf(definition, { alerts, series: [] }, today);
  return task && { ...task, asks: [...task.asks, 'Seen before it was sent: what is read there now may have been answered otherwise since.'] };
}

/** Where the last administration left the partner, if it left them elsewhere than the ones before; null otherwise. */
function leftTrack(definition: MeasureDefinition, series: readonly Administered[]): Track | null {
  const now = trackOf(definition, series);
  return now === trackOf(definition, series.slice(0, -1)) ? null : now;
}
