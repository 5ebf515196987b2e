import type { Seat } from '@attune/couples/domain';
import { heldBack } from '../../dyads/minimums.data';
import { metricOf } from '../../dyads/numbers/metric';
import { adherence } from '../../dyads/practice/adherence';
import { breadth } from '../../dyads/practice/breadth';
import { groupOf, lineOf, pointOf } from './line-of';
import type { MetricGroup, MetricLine } from './metric-shapes';
import type { Occasioned } from './occasions-of';

/** D9: what of the windows given each carried out, and both; how many feelings each named. */
export function practiceGroups(occasions: readonly Occasioned[]): MetricGroup[] {
  const done = adherence(occasions.filter(({ counts }) => counts).map((each) => each.done));
  const share = (key: 'a' | 'b' | 'both') => ({ ...done, values: { share: done.values[key] } });
  const felt = occasions.map(({ a, b }) => ({ a: a?.feelings ? breadth(a.feelings) : null, b: b?.feelings ? breadth(b.feelings) : null }));
  return [
    groupOf('adherence', 'D9', [lineOf('a', share('a')), lineOf('b', share('b')), lineOf('joint', share('both'))]),
    groupOf(
      'breadth', 'D9',
      (['a', 'b'] as const).map((seat) => breadthLine(seat, felt.flatMap(({ [seat]: each }) => each ?? []))),
      occasions.flatMap((each, index) => pointOf(each, felt[index]?.a?.felt ?? null, felt[index]?.b?.felt ?? null)),
    ),
  ];
}

/** How many feelings the last record has, and in how many records a hard one is among them. */
function breadthLine(seat: Seat, records: readonly { felt: number | null; negative: boolean | null }[]): MetricLine {
  const rated = records.filter(({ felt }) => felt !== null);
  const last = rated.at(-1)?.felt ?? 'not-given';
  const hard = rated.length ? rated.filter(({ negative }) => negative).length : 'not-given';
  return lineOf(seat, metricOf({ felt: last, hard }, rated.length, heldBack('D9', rated.length)));
}
