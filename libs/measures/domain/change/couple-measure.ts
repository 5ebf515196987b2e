import type { Seat } from '@attune/couples/domain';
import type { CalendarDate, Instant } from '@attune/util';
import { alertReason } from '../alerts/alert-reason';
import type { MeasureDefinition } from '../definitions/definition';
import type { AdministrationState } from '../give/administration-state';
import { sameSitting, type Sitting } from '../give/same-sitting';
import type { Freely } from '../give/free-to-answer';
import { explainChange } from '../score/explain';
import type { CoupleMeasure, MeasureLine, MeasurePoint, RaisedAlert, TakenUp } from '../shapes/staff';
import { alertsOfChange, changeOf } from './change';
import { changeSinceFirst, courseOf, trackOf, type Administered } from './course';
import { discrepancies, pairState } from './pair-state';

/** One sending to one partner with what came of it, as it is stored. */
export interface Sent {
  administrationId: string;
  state: Exclude<AdministrationState, 'withdrawn'>;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  /** When it was opened for the last time, and finished. */
  openedAt: Instant | null;
  finishedAt: Instant | null;
  /** The day on which it was finished, in the practice's zone. */
  finishedOn: CalendarDate | null;
  freely: Freely | null;
  total: number | null;
  exact: number | null;
  band: string | null;
  prorated: boolean;
  answered: number;
  alerts: readonly string[];
  takenUp: TakenUp | null;
}

/** One measure of a couple: each partner's own line, and beside them how they stand to each other. Nothing is added up over the two. */
export function coupleMeasure(definition: MeasureDefinition, all: Readonly<Record<Seat, readonly Sent[]>>, today: CalendarDate): CoupleMeasure {
  const sent = { a: [...all.a].sort(oldestFirst), b: [...all.b].sort(oldestFirst) };
  const { id, name, scoring, bands, cutOffs, change, screen } = definition;
  const series = { a: administered(sent.a), b: administered(sent.b) };
  const compared = screen === null && change !== null && sent.a.length > 0 && sent.b.length > 0;
  return {
    measure: id, name, bands, cutOffs,
    screen: screen !== null,
    range: scoring.range,
    worse: scoring.worse,
    threshold: change?.threshold ?? null,
    provisional: change?.provisional ?? false,
    lines: { a: lineOf(definition, sent.a, sent.b, today), b: lineOf(definition, sent.b, sent.a, today) },
    pair: compared ? pairState(definition, series, today) : null,
    discrepancies: compared ? discrepancies(series) : [],
  };
}

/** What is over, for the rules of course and change: one that is still open is neither answered nor silent. */
export function administered(sent: readonly Pick<Sent, 'state' | 'finishedOn' | 'closesOn' | 'exact'>[]): Administered[] {
  return sent
    .filter(({ state }) => state === 'finished' || state === 'expired')
    .map(({ state, finishedOn, closesOn, exact }) => ({ on: finishedOn ?? closesOn, answered: state === 'finished', exact: state === 'finished' ? exact : null }));
}

function lineOf(definition: MeasureDefinition, sent: readonly Sent[], others: readonly Sent[], today: CalendarDate): MeasureLine {
  const series = administered(sent);
  const read = definition.screen === null;
  const change = read ? changeSinceFirst(definition, series) : null;
  return {
    points: pointsOf(definition, sent, others.flatMap(sittingOf)),
    course: read && definition.change !== null ? courseOf(definition, series, today) : null,
    track: read ? trackOf(definition, series) : null,
    change: change && { ...change, words: explainChange(definition, change) },
  };
}

function pointsOf(definition: MeasureDefinition, sent: readonly Sent[], others: readonly Sitting[]): MeasurePoint[] {
  let before: number | null = null;
  return sent.map((each) => {
    const { administrationId, state, total, exact, band, prorated, answered, freely, takenUp } = each;
    const since = before;
    before = exact ?? before;
    const raised = [...each.alerts, ...alertsOfChange(definition, since, exact)];
    return {
      administrationId, state, total, exact, band, prorated, answered, freely, takenUp,
      on: dayOf(each),
      of: definition.items.length,
      alerts: raisedAlerts(definition, raised),
      change: changeOf(definition, since, exact),
      sameSitting: sittingOf(each).some((own) => others.some((other) => sameSitting(own, other, dayOf(each)))),
    };
  });
}

/** Alerts by name as staff read them, in the measure's order. */
export function raisedAlerts({ alerts }: Pick<MeasureDefinition, 'alerts'>, names: readonly string[]): RaisedAlert[] {
  return alerts.filter(({ name }) => names.includes(name)).map(({ name, level, act, when }) => ({ name, level, why: alertReason(when), act }));
}

const dayOf = ({ finishedOn, state, opensOn, closesOn }: Sent): CalendarDate => finishedOn ?? (state === 'expired' ? closesOn : opensOn);

/** By the day and on one day by the moment; what nobody finished is over at the end of its day. */
const oldestFirst = (one: Sent, other: Sent): number => inOrder(dayOf(one), dayOf(other)) || inOrder(momentOf(one), momentOf(other));
const momentOf = ({ finishedAt }: Sent): number => (finishedAt === null ? Infinity : new Date(finishedAt).getTime());
const inOrder = <T>(one: T, other: T): number => Number(one > other) - Number(one < other);

const sittingOf = ({ openedAt, finishedAt }: Sent): Sitting[] => (openedAt !== null && finishedAt !== null ? [{ openedAt, finishedAt }] : []);
