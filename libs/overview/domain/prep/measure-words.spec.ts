import { changeOf, measureOf, type MeasureDefinition } from '@attune/measures/domain';
import { measureWords } from './measure-words';

const csi = measureOf('CSI-4') as MeasureDefinition;
const hark = measureOf('HARK') as MeasureDefinition;
const since = (over: object) => ({ answered: true, total: 12, band: null, change: null, ...over });

describe('a measure since they last met', () => {
  it('is its total, and the change in words', () => {
    expect(measureWords(csi, since({}))).toBe('12 of 21');
    expect(measureWords(csi, since({ band: 'distress', change: changeOf(csi, 8, 12) }))).toBe('12 of 21, distress; 4 better than the time before, reliably');
    expect(measureWords(csi, since({ change: changeOf(csi, 14, 12) }))).toBe('12 of 21; 2 worse than the time before, within its error');
    expect(measureWords(csi, since({ change: changeOf(csi, 12, 12) }))).toBe('12 of 21; as the time before');
  });
  it('is never a fault', () => {
    expect(measureWords(csi, since({ answered: false, total: null }))).toBe('not answered');
    expect(measureWords(csi, since({ total: null }))).toBe('answered, without a total');
  });
  it('says of a screen only that it was answered', () => expect(measureWords(hark, since({ total: 1, band: 'positive' }))).toBe('answered'));
});
