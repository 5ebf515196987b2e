import { CSI_16 } from '../definitions/csi-16.data';
import { GAD_7 } from '../definitions/gad-7.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { bandOf, within } from './band-of';

describe('bandOf', () => {
  it.each([
    [PHQ_9, 4, 'minimal'], [PHQ_9, 4.5, 'minimal'], [PHQ_9, 5, 'mild'], [PHQ_9, 9.99, 'mild'], [PHQ_9, 10, 'moderate'], [PHQ_9, 14, 'moderate'],
    [PHQ_9, 15, 'moderately severe'], [PHQ_9, 19.125, 'moderately severe'], [PHQ_9, 20, 'severe'], [PHQ_9, 27, 'severe'],
    [GAD_7, 14.9, 'moderate'], [GAD_7, 15, 'severe'], [GAD_7, 21, 'severe'],
    [CSI_16, 51, 'notable dissatisfaction'], [CSI_16, 51.4999, 'notable dissatisfaction'], [CSI_16, 51.5, 'not in the dissatisfied range'],
  ])('$id', ({ bands }, total, label) => expect(bandOf(bands, total)).toBe(label));
  it('has none without a total, without bands, and below the first', () => expect([bandOf(PHQ_9.bands, null), bandOf([], 4), bandOf([{ from: 5, label: 'x' }], 4)]).toEqual([null, null, null]));
});

it.each([
  ['from', [false, true, true]],
  ['above', [false, false, true]],
  ['below', [true, false, false]],
  ['upTo', [true, true, false]],
] as const)('within %s', (side, expected) => expect([9, 10, 11].map((total) => within({ side, at: 10 }, total))).toEqual(expected));
