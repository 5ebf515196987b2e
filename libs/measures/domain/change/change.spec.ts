import { CSI_16 } from '../definitions/csi-16.data';
import type { ChangeRule } from '../definitions/definition';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { alertsOfChange, changeOf } from './change';

const rule = (threshold: number, cut: ChangeRule['cut']): ChangeRule => ({ threshold, rci: null, provisional: false, cut, evidence: { status: 'verified', source: 'x' } });

describe('changeOf', () => {
  it.each([
    ['no total before', PHQ_9, null, 4],
    ['no total after', PHQ_9, 4, null],
    ['a screen', HARK, 2, 0],
  ])('%s: null', (_, definition, pre, post) => expect(changeOf(definition, pre, post)).toBeNull());

  it.each([
    ['less is better', PHQ_9, 12, 5, { change: -7, reliable: 'improved', recovered: true }],
    ['more is better', CSI_16, 37, 61, { change: 24, reliable: 'improved', recovered: true }],
    ['across and back is not recovery', CSI_16, 61, 37, { change: -24, reliable: 'deteriorated', recovered: false }],
    // RDAS: 46 to 59, distressed up to 47.31, 12 points.
    ['a cut-off of one’s own', { ...CSI_16, change: rule(12, { side: 'upTo', at: 47.31 }) }, 46, 59, { change: 13, reliable: 'improved', recovered: true }],
    ['no cut-off, no recovery', { ...PHQ_9, change: rule(6, null) }, 20, 1, { change: -19, reliable: 'improved', recovered: false }],
  ])('%s', (_, definition, pre, post, expected) => expect(changeOf(definition, pre, post)).toEqual(expected));

  it('finds six points in prorated totals too', () => expect(changeOf(PHQ_9, 10.285714285714286, 4.285714285714286)?.reliable).toBe('improved'));
});

describe('alertsOfChange', () => {
  it.each([
    ['no total before', CSI_16, null, 20, []],
    ['six points', CSI_16, 60, 54, []],
    ['seven points', CSI_16, 60, 53, ['drop>=7 since last']],
    ['seven points up', CSI_16, 53, 60, []],
    ['a total alert is not one of change', PHQ_9, 5, 25, []],
  ])('%s', (_, definition, before, now, names) => expect(alertsOfChange(definition, before, now)).toEqual(names));
});
