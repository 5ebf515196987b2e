import type { CoupleMeasure, MeasurePoint } from '@attune/measures/domain';
import { aMeasure, aPoint } from '../testing/a-measure';
import { chartOf } from './measure-chart';

const names = { a: 'Ana', b: 'Tom' };
const lines = (a: MeasurePoint[], b: MeasurePoint[]): CoupleMeasure['lines'] => ({ a: { points: a, course: null, track: null, change: null }, b: { points: b, course: null, track: null, change: null } });
const none = { appointments: [], exercises: [] };

describe('the picture of one measure', () => {
  it('draws a line a partner and never one of both, with gaps where nothing was answered', () => {
    const measure = aMeasure({ lines: lines([aPoint('2026-11-02', 8), aPoint('2026-11-16', 10.333333)], [aPoint('2026-11-03', 16), aPoint('2026-11-17', null, { state: 'expired', answered: 0 }), aPoint('2026-11-23', null, { state: 'given' })]) });
    expect(chartOf(measure, names, none)?.series).toEqual([
      { name: 'Ana', seat: 'a', points: [{ at: '2026-11-02', value: 8 }, { at: '2026-11-16', value: 10.33 }] },
      { name: 'Tom', seat: 'b', points: [{ at: '2026-11-03', value: 16 }, { at: '2026-11-17', value: null }] },
    ]);
  });

  it('marks the cut-off, and the first day on which someone was reliably better or worse than at the start', () => {
    const measure = aMeasure({ lines: lines([aPoint('2026-11-02', 8), aPoint('2026-11-09', 10), aPoint('2026-11-16', 11), aPoint('2026-11-23', 12)], [aPoint('2026-11-02', 16), aPoint('2026-11-23', 13)]) });
    expect(chartOf(measure, names, none)?.marks).toEqual([
      { label: 'Cut-off: distress', value: 13.5 },
      { label: 'Ana reliably better', at: '2026-11-16' },
      { label: 'Tom reliably worse', at: '2026-11-23' },
    ]);
  });

  it('stands appointments and exercises at its foot, within the time that it shows, each day once', () => {
    const measure = aMeasure({ lines: lines([aPoint('2026-11-02', 8), aPoint('2026-11-23', 9)], []) });
    const events = { appointments: ['2026-10-01', '2026-11-09'], exercises: [{ on: '2026-11-10', exercise: 'E1' }, { on: '2026-11-10', exercise: 'E2' }, { on: '2026-12-01', exercise: 'E1' }] };
    expect(chartOf(measure, names, events)?.marks.slice(1)).toEqual([{ label: 'Appointment', at: '2026-11-09', foot: 'rect' }, { label: 'Exercise', at: '2026-11-10', foot: 'triangle' }]);
  });

  it('has no picture of a screen, nor without any total', () => {
    expect(chartOf(aMeasure({ screen: true, lines: lines([aPoint('2026-11-02', 1)], []) }), names, none)).toBeNull();
    expect(chartOf(aMeasure({ lines: lines([aPoint('2026-11-02', null)], []) }), names, none)).toBeNull();
  });
});
