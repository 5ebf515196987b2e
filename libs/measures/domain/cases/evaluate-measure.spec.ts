import { CaseError } from '@attune/util';
import { evaluateMeasure } from './evaluate-measure';

const all = (value: number | null, times: number) => Array.from({ length: times }, () => value);
const evaluated = (measure: string, rest: Record<string, unknown>) => evaluateMeasure({ id: 'x', measure, ...rest });

// The worked examples of the data file and of `clinical.md` 3.1, and what lies at their edges.
describe('answers', () => {
  it.each([
    ['all not at all', 'PHQ-9', all(0, 9), { total: 0, band: 'minimal', alerts: [] }],
    ['moderate', 'PHQ-9', [2, 2, 2, 2, 1, 1, 1, 0, 0], { total: 11, band: 'moderate', alerts: [] }],
    ['item 9 at 1', 'PHQ-9', [1, 2, 1, 1, 1, 1, 1, 1, 1], { total: 10, band: 'moderate', alerts: ['item9>=1'] }],
    ['both alerts, in order', 'PHQ-9', [3, 3, 3, 3, 2, 2, 2, 1, 1], { total: 20, band: 'severe', alerts: ['item9>=1', 'total>=20'] }],
    ['two missing, item 9 among them', 'PHQ-9', [1, 1, 2, 1, 1, 0, 1, null, null], { total: 9, band: 'mild', prorated: true, alerts: ['item9 missing'] }],
    ['one missing: 12 x 9 / 8', 'PHQ-9', [2, 2, 2, 2, 1, 1, 1, null, 1], { total: 13.5, band: 'moderate', prorated: true, alerts: ['item9>=1'] }],
    ['half a hundredth goes up: 17 x 9 / 8 = 19.125', 'PHQ-9', [3, 3, 3, 3, 2, 2, 1, null, 0], { total: 19.13, band: 'moderately severe', prorated: true, alerts: [] }],
    ['15.43 of seven', 'PHQ-9', [3, 3, 3, 1, 1, 1, 0, null, null], { total: 15.43, band: 'moderately severe', prorated: true, alerts: ['item9 missing'] }],
    ['severe when scaled up, item 9 missing', 'PHQ-9', [3, 3, 3, 3, 3, 2, 2, 1, null], { total: 22.5, band: 'severe', prorated: true, alerts: ['item9 missing', 'total>=20'] }],
    ['three missing: no total, item 9 stays', 'PHQ-9', [3, 3, 3, 3, 3, null, null, null, 2], { total: null, band: null, alerts: ['item9>=1'] }],
    ['nothing answered', 'PHQ-9', all(null, 9), { total: null, band: null, alerts: ['item9 missing'] }],
    ['minimal', 'GAD-7', [1, 1, 1, 1, 0, 0, 0], { total: 4, band: 'minimal', alerts: [] }],
    ['severe', 'GAD-7', [3, 3, 3, 2, 2, 2, 1], { total: 16, band: 'severe', alerts: ['total>=15'] }],
    ['one missing: 13 x 7 / 6', 'GAD-7', [3, 2, 2, 2, 2, 2, null], { total: 15.17, band: 'severe', prorated: true, alerts: ['total>=15'] }],
    ['two missing: no total and no alert of it', 'GAD-7', [3, 3, 3, 3, 3, null, null], { total: null, band: null, alerts: [] }],
    ['all 3', 'CSI-16', all(3, 16), { total: 48, band: 'notable dissatisfaction', alerts: [] }],
    ['61', 'CSI-16', [4, 4, 4, 4, 4, 3, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4], { total: 61, band: 'not in the dissatisfied range', alerts: [] }],
    ['the most', 'CSI-16', [6, ...all(5, 15)], { total: 81, band: 'not in the dissatisfied range', alerts: [] }],
    ['leftmost of items 11 to 16, the rest 0: 20', 'CSI-16', [...all(0, 10), 5, 0, 5, 5, 0, 5], { total: 20, band: 'notable dissatisfaction', alerts: [] }],
    ['3 + 45 x 15 / 14: below the cut', 'CSI-16', [3, 4, 4, 4, ...all(3, 11), null], { total: 51.21, band: 'notable dissatisfaction', prorated: true, alerts: [] }],
    ['two missing: item 1 as it is, 39 x 15 / 13', 'CSI-16', [6, ...all(3, 13), null, null], { total: 51, band: 'notable dissatisfaction', prorated: true, alerts: [] }],
    ['2 + 43 x 15 / 13: between the cut and 52', 'CSI-16', [2, 4, 4, 4, 4, ...all(3, 9), null, null], { total: 51.62, band: 'not in the dissatisfied range', prorated: true, alerts: [] }],
    ['item 1 missing: no total', 'CSI-16', [null, ...all(3, 15)], { total: null, band: null, alerts: [] }],
    ['three missing: no total', 'CSI-16', [3, ...all(3, 12), null, null, null], { total: null, band: null, alerts: [] }],
    ['12', 'CSI-4', [3, 3, 3, 3], { total: 12, band: 'notable dissatisfaction', alerts: [] }],
    ['9', 'CSI-4', [2, 2, 3, 2], { total: 9, band: 'notable dissatisfaction', alerts: [] }],
    ['13', 'CSI-4', [3, 3, 3, 4], { total: 13, band: 'notable dissatisfaction', alerts: [] }],
    ['14', 'CSI-4', [3, 4, 3, 4], { total: 14, band: 'not in the dissatisfied range', alerts: [] }],
    ['one missing', 'CSI-4', [3, null, 3, 3], { total: null, band: null, alerts: [] }],
  ] as [string, string, (number | null)[], Record<string, unknown>][])('%s (%s)', (_, measure, answers, expected) => {
    expect(evaluated(measure, { answers })).toEqual({ id: 'x', prorated: false, ...expected });
  });

  it.each([
    ['no', [0, 0, 0, 0], { total: 0, result: 'negative', alerts: [] }],
    ['one yes', [0, 1, 0, 0], { total: 1, result: 'positive', alerts: ['total>=1'] }],
    ['four', [1, 1, 1, 1], { total: 4, result: 'positive', alerts: ['total>=1'] }],
    ['a gap and no yes', [0, null, 0, 0], { total: null, result: 'incomplete', alerts: ['incomplete'] }],
    ['a gap beside a yes', [1, null, null, null], { total: null, result: 'positive', alerts: ['total>=1'] }],
    ['nothing', [null, null, null, null], { total: null, result: 'incomplete', alerts: ['incomplete'] }],
  ])('HARK: %s', (_, answers, expected) => {
    expect(evaluated('HARK', { answers })).toEqual({ id: 'x', prorated: false, ...expected });
  });
});

describe('change', () => {
  it.each([
    ['PHQ-9', 20, 14, -6, 'improved', false, []],
    ['PHQ-9', 20, 15, -5, 'no reliable change', false, []],
    ['PHQ-9', 12, 5, -7, 'improved', true, []],
    ['PHQ-9', 16, 10, -6, 'improved', false, []],
    ['PHQ-9', 10, 4, -6, 'improved', true, []],
    ['PHQ-9', 9, 2, -7, 'improved', false, []],
    ['PHQ-9', 8, 14, 6, 'deteriorated', false, []],
    ['PHQ-9', 14.29, 8.29, -6, 'improved', true, []],
    ['PHQ-9', 12, 6.01, -5.99, 'no reliable change', false, []],
    ['GAD-7', 12, 8, -4, 'improved', false, []],
    ['GAD-7', 12, 7, -5, 'improved', true, []],
    ['GAD-7', 12, 9, -3, 'no reliable change', false, []],
    ['GAD-7', 8, 4, -4, 'improved', true, []],
    ['CSI-16', 48, 54, 6, 'no reliable change', false, []],
    ['CSI-16', 37, 61, 24, 'improved', true, []],
    ['CSI-16', 60, 53, -7, 'deteriorated', false, ['drop>=7 since last']],
    ['CSI-16', 51.5, 60, 8.5, 'improved', false, []],
    ['CSI-16', 44, 51.5, 7.5, 'improved', true, []],
    ['CSI-16', 44, 51.43, 7.43, 'improved', false, []],
    ['CSI-16', 60, 54, -6, 'no reliable change', false, []],
    ['CSI-4', 9, 12, 3, 'improved', false, []],
    ['CSI-4', 9, 14, 5, 'improved', true, []],
    ['CSI-4', 14, 11, -3, 'deteriorated', false, ['drop>=3 since last']],
    ['CSI-4', 13, 13, 0, 'no reliable change', false, []],
  ])('%s %d to %d', (measure, pre, post, change, reliable, recovered, alerts) => {
    expect(evaluated(measure, { pre, post })).toEqual({ id: 'x', change, reliable, recovered, alerts });
  });
});

describe('a wrong case names its field', () => {
  it.each([
    ['a measure that does not ship', { measure: 'PCL-5', answers: [] }, 'measure', /PHQ-9, GAD-7, CSI-16, CSI-4, HARK/],
    ['no measure', { answers: [0] }, 'measure', /wanted/],
    ['neither answers nor totals', { measure: 'PHQ-9' }, 'answers', /pre and post/],
    ['both', { measure: 'GAD-7', answers: all(0, 7), pre: 3, post: 2 }, 'answers', /not both/],
    ['no list', { measure: 'GAD-7', answers: '0000000' }, 'answers', /list/],
    ['too few', { measure: 'GAD-7', answers: all(0, 6) }, 'answers', /7 entries.*has 6/],
    ['too many', { measure: 'HARK', answers: all(0, 5) }, 'answers', /4 entries/],
    ['an answer beyond the options', { measure: 'PHQ-9', answers: [...all(0, 8), 4] }, 'answers[8]', /item 9 .* 0, 1, 2, 3/],
    ['half an answer', { measure: 'PHQ-9', answers: [1.5, ...all(0, 8)] }, 'answers[0]', /item 1/],
    ['a text', { measure: 'PHQ-9', answers: ['1', ...all(0, 8)] }, 'answers[0]', /item 1/],
    ['6, which only item 1 has', { measure: 'CSI-16', answers: [6, 6, ...all(3, 14)] }, 'answers[1]', /item 2 .*0, 1, 2, 3, 4, 5$/],
    ['a change of a screen', { measure: 'HARK', pre: 1, post: 0 }, 'measure', /HARK.*pre and post/],
    ['no later total', { measure: 'PHQ-9', pre: 12 }, 'post', /number/],
    ['no earlier total', { measure: 'PHQ-9', pre: null, post: 12 }, 'pre', /number/],
    ['a total beyond the range', { measure: 'CSI-4', pre: 22, post: 12 }, 'pre', /0 to 21/],
    ['a total below it', { measure: 'CSI-4', pre: 2, post: -1 }, 'post', /0 to 21/],
  ])('%s', (_, entry, field, message) => {
    expect.assertions(2);
    try {
      evaluateMeasure({ id: 'x', ...entry });
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      expect(error.field).toBe(field);
      expect(error.message).toMatch(message);
    }
  });
});
