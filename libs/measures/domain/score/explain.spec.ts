import { changeOf } from '../change/change';
import { CSI_16 } from '../definitions/csi-16.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { scoreMeasure } from './score-measure';
import { explainChange, explainScore } from './explain';

describe('explainScore', () => {
  it.each([
    ['11 of 27, moderate.', PHQ_9, [2, 2, 2, 2, 1, 1, 1, 0, 0]],
    ['9 of 27, mild. 2 of 9 not answered; the total is scaled up from the rest.', PHQ_9, [1, 1, 2, 1, 1, 0, 1, null, null]],
    ['No total: 4 of 9 not answered.', PHQ_9, [1, 1, 2, 1, 1, null, null, null, null]],
    ['Negative.', HARK, [0, 0, 0, 0]],
    ['Positive. 2 of 4 not answered.', HARK, [null, 1, 0, null]],
  ])('%s', (words, definition, answers) => expect(explainScore(definition, scoreMeasure(definition, answers))).toBe(words));

  it('names parts where there is no total', () => {
    const parts = { ...PHQ_9, scoring: { ...PHQ_9.scoring, by: 'parts' as const, parts: [{ name: 'mood', items: [1, 2], by: 'mean' as const }, { name: 'sleep', items: [3], by: 'sum' as const }] } };
    expect(explainScore(parts, scoreMeasure(parts, [1, 2, null, 0, 0, 0, 0, 0, 0]))).toBe('mood 1.50, sleep not known. 1 of 9 not answered.');
  });
});

describe('explainChange', () => {
  it.each([
    [PHQ_9, 20, 14, '6 points better: reliable (6 needed), not across the cut-off.'],
    [PHQ_9, 12, 5, '7 points better: reliable (6 needed), and across the cut-off.'],
    [PHQ_9, 8, 14, '6 points worse: reliable (6 needed).'],
    [PHQ_9, 8, 9, '1 point worse: not more than the measure’s own error (6 needed).'],
    [PHQ_9, 8, 8, 'No difference: not more than the measure’s own error (6 needed).'],
    [CSI_16, 37, 61, '24 points better: reliable (7 needed, provisional), and across the cut-off.'],
    [CSI_16, 60, 53.38, '6.62 points worse: not more than the measure’s own error (7 needed, provisional).'],
  ])('$id %d to %d', (definition, pre, post, words) => {
    const change = changeOf(definition, pre, post);
    expect(change && explainChange(definition, change)).toBe(words);
  });
});
