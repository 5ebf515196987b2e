import { MINIMUMS, type MetricId } from '../minimums.data';
import { metricOf, type Metric } from '../numbers/metric';
import { complete, mean, type Series } from '../numbers/series';

/** The mean over occasions of one value of a metric, gaps left out; shown from five (`clinical.md` 4.1). */
export function averageOver(metric: MetricId, values: Series): Metric<'average'> {
  const given = complete(values).map(({ values: [value = 0] }) => value);
  const needed = MINIMUMS[metric].forAverage ?? Infinity;
  const held = given.length >= needed ? null : Number.isFinite(needed) ? `Needs ${needed} occasions, ${given.length} so far.` : 'Of this no average is said.';
  return metricOf({ average: given.length === 0 ? 'not-given' : mean(given) }, given.length, held);
}
