import { marksInWords, summaryOf, tableOf, type ChartSeries } from './line-chart-data';

const alex: ChartSeries = { name: 'Alex', seat: 'a', points: [{ at: '2026-10-05', value: 7 }, { at: '2026-10-12', value: null }, { at: '2026-10-19', value: 4 }] };
const jordan: ChartSeries = { name: 'Jordan', seat: 'b', points: [{ at: '2026-10-12', value: 0 }] };
const day = (at: string) => at;

describe('what the chart says besides the picture', () => {
  it('has one row a date, empty where nothing was asked, null where nobody answered', () => {
    expect(tableOf([alex, jordan])).toEqual([
      { at: '2026-10-05', values: [7, undefined] },
      { at: '2026-10-12', values: [null, 0] },
      { at: '2026-10-19', values: [4, undefined] },
    ]);
  });

  it('has a row more for each further value of a day', () => {
    const twice: ChartSeries = { ...alex, points: [{ at: '2026-10-12', value: 9 }, { at: '2026-10-12', value: 2 }] };
    expect(tableOf([twice, jordan])).toEqual([{ at: '2026-10-12', values: [9, 0] }, { at: '2026-10-12', values: [2, undefined] }]);
  });

  it('sums up each person without judging, and never counts "no answer" as 0', () => {
    expect(summaryOf([alex, jordan, { name: 'Both', seat: 'joint', points: [] }], day)).toEqual([
      'Alex: 7 on 2026-10-05, 4 on 2026-10-19; lowest 4, highest 7, 2 values.',
      'Jordan: 0 on 2026-10-12.',
      'Both: no values yet.',
    ]);
  });

  it('names many marks of one kind in one line', () => {
    const marks = [{ label: 'Appointment', at: '2026-10-05' }, { label: 'Not today from here', value: 8 }, { label: 'Appointment', at: '2026-10-12' }];
    expect(marksInWords(marks, day)).toEqual(['Appointment (2026-10-05, 2026-10-12)', 'Not today from here (8)']);
    const many = ['05', '12', '19', '26', '28'].map((date) => ({ label: 'Appointment', at: `2026-10-${date}` }));
    expect(marksInWords(many, day)).toEqual(['Appointment: 5, from 2026-10-05 to 2026-10-28']);
  });
});
