import { CSI_16 } from '../definitions/csi-16.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { scoreMeasure, twoDecimals } from './score-measure';

describe('scoreMeasure', () => {
  it('keeps the unrounded total, by which the band goes', () => {
    const score = scoreMeasure(CSI_16, [2, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, null, null]);
    expect(score).toEqual({
      total: 51.62,
      exact: 2 + (43 * 15) / 13,
      answered: 14,
      prorated: true,
      band: 'not in the dissatisfied range',
      parts: {},
      findings: [],
      alerts: [],
    });
  });

  it.each([
    ['five at 2, the first two among them', [2, 0, 2, 2, 2, 2, 0, 0, 0], true],
    ['four at 2 and item 9 at 1', [0, 2, 2, 2, 2, 0, 0, 0, 1], true],
    ['five at 2, none of the first two', [1, 1, 2, 2, 2, 2, 2, 0, 0], false],
    ['four at 2', [2, 2, 2, 2, 1, 1, 1, 1, 0], false],
  ])('sees the pattern of the first item list: %s', (_, answers, found) => expect(scoreMeasure(PHQ_9, answers).findings.length === 1).toBe(found));

  it('reads a screen by its finding', () => expect(scoreMeasure(HARK, [null, null, null, 1])).toMatchObject({ total: null, band: 'positive', findings: ['positive'], alerts: ['total>=1'] }));
});

it('rounds half a hundredth up', () => expect([19.125, 1.005, 2.675, 0, 9, 12.344999].map(twoDecimals)).toEqual([19.13, 1.01, 2.68, 0, 9, 12.34]));
