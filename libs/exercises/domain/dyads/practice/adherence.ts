import type { Seat } from '@attune/couples/domain';
import { heldBack } from '../minimums.data';
import { metricOf, type Found, type Metric } from '../numbers/metric';

/** A due window that is over: whether each partner completed it. Windows of a pause or a hold are not among them. */
export type DoneBy = Readonly<Record<Seat, boolean>>;

/** D9: of the windows given, the share that each partner completed, and the share that both did; 0 to 1. Not a measure of effort. */
export function adherence(windows: readonly DoneBy[]): Metric<'a' | 'b' | 'both'> {
  const share = (done: (window: DoneBy) => boolean): Found => (windows.length === 0 ? 'not-given' : windows.filter(done).length / windows.length);
  return metricOf({ a: share(({ a }) => a), b: share(({ b }) => b), both: share(({ a, b }) => a && b) }, windows.length, heldBack('D9', windows.length));
}
