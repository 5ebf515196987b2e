import { CSI_4 } from '../definitions/csi-4.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { administered, coupleMeasure, type Sent } from './couple-measure';

const TODAY = '2026-11-23';
let made = 0;
const sent = (day: string, exact: number | null, change: Partial<Sent> = {}): Sent => ({
  administrationId: `s${(made += 1)}`, state: 'finished', opensOn: day, closesOn: day, openedAt: `${day}T18:00:00.000Z`, finishedAt: `${day}T18:04:00.000Z`, finishedOn: day,
  freely: 'yes', total: exact, exact, band: null, prorated: false, answered: 4, alerts: [], takenUp: null, ...change,
});
const unanswered = (day: string) => sent(day, null, { state: 'expired', openedAt: null, finishedAt: null, finishedOn: null, freely: null, answered: 0 });

describe('one measure of a couple', () => {
  it('gives each partner a line of their own, and names how the two stand', () => {
    const { lines, pair, discrepancies } = coupleMeasure(CSI_4, { a: [sent('2026-09-01', 8), sent('2026-10-01', 13)], b: [sent('2026-09-02', 15), sent('2026-10-03', 11)] }, TODAY);
    expect([lines.a.course, lines.b.course]).toEqual(['better', 'worse']);
    expect(pair).toEqual({ state: 'split', course: { a: 'better', b: 'worse' }, discrepancy: { on: '2026-10-03', points: 2 } });
    expect(discrepancies).toEqual([{ on: '2026-09-02', points: 7 }, { on: '2026-10-03', points: 2 }]);
    expect(lines.b.points[1]?.alerts.map(({ name }) => name)).toEqual(['drop>=3 since last']);
    expect(lines.a.change).toMatchObject({ change: 5, reliable: 'improved', words: expect.stringContaining('5 points better') as string });
  });

  it('has no course, pair or change for a screen', () => {
    const { screen, lines, pair, threshold } = coupleMeasure(HARK, { a: [sent('2026-09-01', 0, { band: 'negative' })], b: [sent('2026-09-01', 1, { band: 'positive', alerts: ['total>=1'] })] }, TODAY);
    expect([screen, pair, threshold, lines.a.course, lines.b.track, lines.b.change]).toEqual([true, null, null, null, null, null]);
    expect(lines.b.points[0]?.alerts[0]?.level).toBe('urgent-review');
  });

  it('takes of one day what was finished last for the newest, in whatever order it comes', () => {
    const at = (hour: string) => ({ openedAt: `2026-09-01T${hour}:00:00.000Z`, finishedAt: `2026-09-01T${hour}:04:00.000Z` });
    const [negative, positive] = [sent('2026-09-01', 0, { band: 'negative', ...at('09') }), sent('2026-09-01', 1, { band: 'positive', alerts: ['total>=1'], ...at('17') })];
    for (const a of [[negative, positive], [positive, negative]]) {
      expect(coupleMeasure(HARK, { a, b: [] }, TODAY).lines.a.points.map(({ band }) => band)).toEqual(['negative', 'positive']);
    }
    const [first, second] = [sent('2026-09-01', 14, at('09')), sent('2026-09-01', 4, at('17'))];
    expect(coupleMeasure(PHQ_9, { a: [second, first], b: [] }, TODAY).lines.a).toMatchObject({ course: 'better', change: { change: -10 } });
  });

  it('compares nobody with a partner who was not given it', () =>
    expect(coupleMeasure(PHQ_9, { a: [sent('2026-09-01', 8), sent('2026-10-01', 3)], b: [] }, TODAY)).toMatchObject({ pair: null, lines: { a: { course: 'same' }, b: { course: 'too-early', points: [] } } }));

  it('shows what is open without counting it', () => {
    const open = sent('2026-11-20', null, { state: 'given', closesOn: '2026-11-26', openedAt: null, finishedAt: null, finishedOn: null, freely: null, answered: 0 });
    const { lines } = coupleMeasure(PHQ_9, { a: [sent('2026-10-01', 9), unanswered('2026-10-30'), open], b: [] }, TODAY);
    expect(lines.a.points.map(({ state, on }) => [state, on])).toEqual([['finished', '2026-10-01'], ['expired', '2026-10-30'], ['given', '2026-11-20']]);
    expect(administered([open])).toEqual([]);
    expect(lines.a.course).toBe('too-early');
  });

  it('compares with the total before, over what was not answered', () => {
    const { lines } = coupleMeasure(CSI_4, { a: [sent('2026-09-01', 15), unanswered('2026-09-20'), sent('2026-10-01', 11)], b: [] }, TODAY);
    expect(lines.a.points.map(({ change }) => change?.change ?? null)).toEqual([null, null, -4]);
    expect(lines.a.points.map(({ alerts }) => alerts.length)).toEqual([0, 0, 1]);
  });

  it('says when both answered in one sitting, to both alike', () => {
    const late = sent('2026-09-01', 12, { openedAt: '2026-09-01T18:10:00.000Z', finishedAt: '2026-09-01T18:20:00.000Z' });
    const { lines } = coupleMeasure(CSI_4, { a: [sent('2026-09-01', 12)], b: [late, sent('2026-09-20', 12)] }, TODAY);
    expect([lines.a.points, lines.b.points].map((points) => points.map(({ sameSitting }) => sameSitting))).toEqual([[true], [true, false]]);
  });

  it('gives the same to either order of the partners', () => {
    const [one, other] = [[sent('2026-09-01', 8), sent('2026-10-01', 14)], [sent('2026-09-04', 15), sent('2026-10-05', 15)]];
    const straight = coupleMeasure(CSI_4, { a: one, b: other }, TODAY);
    const swapped = coupleMeasure(CSI_4, { a: other, b: one }, TODAY);
    expect(swapped.lines).toEqual({ a: straight.lines.b, b: straight.lines.a });
    expect([swapped.pair?.state, swapped.discrepancies]).toEqual([straight.pair?.state, straight.discrepancies]);
  });
});
