import { MINIMUMS } from '../dyads/minimums.data';
import { settled, settlingPattern } from '../dyads/settling/settling';
import { trend } from '../dyads/settling/trend';
import type { ProgressEntry } from './progress-lines';

const FOR_AVERAGE = MINIMUMS.D1.forAverage ?? Infinity;

/** What must stand beside the figures. */
export const CAVEAT = `${MINIMUMS.D1.caveat} Feeling heard is each one’s own word. ${MINIMUMS.D2.caveat}`;

interface Named {
  partnerId: string;
  name: string;
}

/**
 * What the charts show, in words, a sentence or two for each partner and none for the couple; last, occasions on which one calmed while the
 * other rose. Says "too few" below five, and nothing of a trend below six.
 */
export function progressSummary(partners: readonly [Named, Named], entries: readonly ProgressEntry[]): string[] {
  const [a, b] = partners;
  return [...ofPartner(a, b, entries), ...ofPartner(b, a, entries), ...transfers(partners, entries)];
}

function ofPartner(partner: Named, other: Named, entries: readonly ProgressEntry[]): string[] {
  const own = entries.filter((each) => each.partnerId === partner.partnerId).sort((one, two) => (one.on < two.on ? -1 : one.on > two.on ? 1 : 0));
  if (!own.length) return [`${partner.name}: nothing yet.`];
  const done = own.filter((each) => each.state === 'finished').length;
  const stopped = own.filter((each) => each.state === 'stopped').length;
  return [
    `${partner.name} did ${done} of ${own.length}${stopped ? `, stopped ${stopped}` : ''}.`,
    settling(partner, entries),
    ...heard(partner, other, own, entries),
  ];
}

function settling({ partnerId, name }: Named, entries: readonly ProgressEntry[]): string {
  const pairs = entries.flatMap(({ partnerId: whose, before, after }) => (whose !== partnerId || before === null || after === null ? [] : [{ before, after, by: before - after }]));
  if (pairs.length < FOR_AVERAGE) return `${name}’s settling: ${pairs.length} recorded, too few for an average (${FOR_AVERAGE} needed).`;
  const by = mean(pairs.map((each) => each.by));
  const how = by === 0 ? 'tension stayed the same on average' : `tension ${by > 0 ? 'fell' : 'rose'} by ${figure(Math.abs(by))} on average`;
  const { shown, values } = trend(occasionsOf(entries).flatMap(({ parts }) => byOccasion(parts, partnerId)));
  const slope = values.slope;
  const way = !shown || slope === null ? '' : slope > 0.05 ? ' Settling grows over time.' : slope < -0.05 ? ' Settling shrinks over time.' : ' No clear change over time.';
  return `${name}: ${how}, from ${figure(mean(pairs.map((each) => each.before)))} to ${figure(mean(pairs.map((each) => each.after)))}, over ${pairs.length}.${way}`;
}

function heard({ name }: Named, other: Named, own: readonly ProgressEntry[], entries: readonly ProgressEntry[]): string[] {
  const told = own.filter((each) => each.heard !== null);
  if (!told.length) return [];
  if (told.length < FOR_AVERAGE) return [`${name} felt heard: ${told.length} recorded, too few for an average.`];
  const gaps = told.flatMap((each) => {
    const guess = entries.find((two) => two.partnerId === other.partnerId && two.occasionId === each.occasionId)?.heardGuess;
    return guess === null || guess === undefined || each.heard === null ? [] : [guess - each.heard];
  });
  const felt = `${name} felt heard ${figure(mean(told.map((each) => each.heard ?? 0)))} of 10 on average`;
  if (gaps.length < FOR_AVERAGE) return [`${felt}.`];
  const gap = mean(gaps);
  const said = Math.abs(gap) < 0.05 ? 'guessed just that' : `guessed ${figure(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}`;
  return [`${felt}; ${other.name} ${said}.`];
}

function transfers([a, b]: readonly [Named, Named], entries: readonly ProgressEntry[]): string[] {
  const days = entries.flatMap((one) => {
    if (one.partnerId !== a.partnerId) return [];
    const two = entries.find((each) => each.partnerId === b.partnerId && each.occasionId === one.occasionId);
    const pattern = two && settlingPattern(settled(one.before, one.after), settled(two.before, two.after));
    return two && pattern === 'transfer' ? [one.on > two.on ? one.on : two.on] : [];
  });
  return days.length ? [`On ${days.sort().map(shortDay).join(', ')} one calmed while the other rose.`] : [];
}

/** The occasions of the two, oldest first, each of the day on which the later of them did it; what is not ended says nothing yet. */
function occasionsOf(entries: readonly ProgressEntry[]): { on: string; parts: ProgressEntry[] }[] {
  const ended = entries.filter(({ state }) => state === 'finished' || state === 'stopped');
  const all = [...Map.groupBy(ended, ({ occasionId }) => occasionId).values()].map((parts) => ({ on: parts.map(({ on }) => on).sort().at(-1) ?? '', parts }));
  return all.sort((one, other) => Number(one.on > other.on) - Number(one.on < other.on));
}

/** By how much one settled: null keeps the place of an occasion on which only the other has numbers, none where neither has. */
function byOccasion(parts: readonly ProgressEntry[], partnerId: string): (number | null)[] {
  const told = parts.flatMap(({ partnerId: whose, before, after }) => (before === null || after === null ? [] : [{ whose, by: before - after }]));
  return told.length ? [told.find(({ whose }) => whose === partnerId)?.by ?? null] : [];
}

const shortDay = (on: string) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(on));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const figure = (value: number) => value.toFixed(1);
