import type { ProgressEntry, ProgressReply } from '@attune/exercises/domain';
import { chartsOf, marksOf } from './progress-charts';

const entry = (partnerId: string, on: string, rest: Partial<ProgressEntry>): ProgressEntry => ({
  partnerId, on, occasionId: on, exercise: 'E3', inRoom: false, state: 'finished', before: null, after: null, heard: null, heardGuess: null, ...rest,
});
const reply: ProgressReply = {
  partners: { a: { id: 'a', name: 'Ana' }, b: { id: 'b', name: 'Ben' } },
  entries: [entry('a', '2026-10-05', { before: 7, heard: 6 }), entry('b', '2026-10-05', { before: 3, heardGuess: 8 }), entry('a', '2026-10-12', { before: 5 })],
  appointments: ['2026-10-01', '2026-10-08', '2026-10-20'],
  metrics: null,
};

describe('chartsOf', () => {
  it('draws a line a person, and leaves out what nobody recorded', () =>
    expect(chartsOf(reply)).toEqual([
      {
        label: 'Tension before',
        series: [
          { name: 'Ana', seat: 'a', points: [{ at: '2026-10-05', value: 7 }, { at: '2026-10-12', value: 5 }] },
          { name: 'Ben', seat: 'b', points: [{ at: '2026-10-05', value: 3 }] },
        ],
      },
      {
        label: 'Ana felt heard',
        series: [
          { name: 'Ana', seat: 'a', points: [{ at: '2026-10-05', value: 6 }] },
          { name: 'Ben’s guess', seat: 'b', points: [{ at: '2026-10-05', value: 8 }] },
        ],
      },
    ]));

  it('has no line of a guess where none was sent', () =>
    expect(chartsOf({ ...reply, entries: [entry('a', '2026-10-05', { heard: 6 })] }).map(({ series }) => series.map(({ name }) => name))).toEqual([['Ana']]));

  it('is nothing without numbers', () => expect(chartsOf({ ...reply, entries: [] })).toEqual([]));
});

describe('marksOf', () => {
  it('marks the appointments within the chart’s time', () => {
    const [before] = chartsOf(reply);
    expect(before && marksOf(before, reply.appointments)).toEqual([{ label: 'Appointment', at: '2026-10-08' }]);
  });
});
