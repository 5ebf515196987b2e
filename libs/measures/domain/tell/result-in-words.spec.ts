import { CSI_4 } from '../definitions/csi-4.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { scoreMeasure } from '../score/score-measure';
import { mayTellResult, resultInWords } from './result-in-words';

const of = (answers: readonly (number | null)[], definition = PHQ_9) => resultInWords(definition, scoreMeasure(definition, answers));

describe('the own result', () => {
  it('is a range by its name, in both languages, without a number', () => {
    const told = of([1, 1, 1, 1, 1, 1, 0, 0, 0]);
    expect(told?.en).toContain('“mild”');
    expect(told?.es).toContain('«leve»');
    expect(told?.en).not.toMatch(/\d/);
    expect(of([3, 3, 3, 3], CSI_4)?.en).toContain('“');
  });

  it.each([
    ['an alert stands', [0, 0, 0, 0, 0, 0, 0, 0, 1]],
    ['there is no total', [1, null, null, null, 1, 1, 1, 1, 1]],
  ])('is not told where %s', (_, answers) => expect(of(answers)).toBeNull());

  it('is never that of a screen', () => {
    expect([mayTellResult(HARK), mayTellResult(PHQ_9)]).toEqual([false, true]);
    expect(of([0, 0, 0, 0], HARK)).toBeNull();
  });
});
