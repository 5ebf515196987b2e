import { CSI_16 } from '../definitions/csi-16.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { changeSinceFirst, courseOf, told, trackOf, type Administered } from './course';

/** One a fortnight from the 5th of January on; null is not answered, 'no total' answered with too many gaps. */
const fortnights = (...totals: (number | null | 'no total')[]): Administered[] =>
  totals.map((total, index) => ({
    on: new Date(Date.UTC(2026, 0, 5 + 14 * index)).toISOString().slice(0, 10),
    answered: total !== null,
    exact: typeof total === 'number' ? total : null,
  }));
const TODAY = '2026-06-01';

describe('courseOf', () => {
  it.each([
    ['never asked', [], 'too-early'],
    ['one total', fortnights(12), 'too-early'],
    ['answered without a total', fortnights(12, 'no total'), 'too-early'],
    ['reliably less', fortnights(12, 9, 5), 'better'],
    ['reliably more', fortnights(8, 14), 'worse'],
    ['nearly the same', fortnights(8, 13), 'same'],
    ['the last one against the first, not the best', fortnights(12, 2, 11), 'same'],
    ['asked once and never answered', fortnights(null), 'silent'],
    ['one left out', fortnights(12, 5, null), 'better'],
    ['two left out in a row', fortnights(12, 5, null, null), 'silent'],
    ['answering again', fortnights(12, null, null, 5), 'better'],
  ] as [string, Administered[], string][])('%s: %s', (_, series, course) => {
    expect(courseOf(PHQ_9, series, TODAY)).toBe(course);
    expect(courseOf(PHQ_9, [...series].reverse(), TODAY)).toBe(course);
  });
  it('goes up where more is better', () => expect([courseOf(CSI_16, fortnights(40, 47), TODAY), courseOf(CSI_16, fortnights(47, 40), TODAY)]).toEqual(['better', 'worse']));
});

it('told are the totals, oldest first', () => expect(told(fortnights(3, null, 'no total', 5).reverse()).map(({ exact }) => exact)).toEqual([3, 5]));
it('changeSinceFirst needs two', () => expect([changeSinceFirst(PHQ_9, fortnights(9)), changeSinceFirst(PHQ_9, fortnights(9, null, 3))?.change]).toEqual([null, -6]));

describe('trackOf', () => {
  it.each([
    ['too early', fortnights(14), 'too-early'],
    ['deteriorated, however early', fortnights(8, 14), 'deteriorated'],
    ['eight weeks and no better, begun where help was needed', fortnights(14, 13, 12, 13, 12), 'not-on-track'],
    ['six weeks', fortnights(14, 13, 12, 13), 'on-track'],
    ['three totals in ten weeks', fortnights(14, null, 'no total', 12, null, 13), 'on-track'],
    ['reliably better', fortnights(14, 13, 12, 10, 8), 'on-track'],
    ['begun where none was needed', fortnights(6, 5, 6, 5, 6), 'on-track'],
  ] as [string, Administered[], string][])('%s: %s', (_, series, track) => expect(trackOf(PHQ_9, series)).toBe(track));
  it('is nothing of a screen', () => expect(trackOf(HARK, fortnights(1, 0))).toBeNull());
});
