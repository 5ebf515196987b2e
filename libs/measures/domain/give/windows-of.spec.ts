import { CSI_4 } from '../definitions/csi-4.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { overlapsUntil, windowsOf, type Calendar } from './windows-of';

const calendar = (over: Partial<Calendar> = {}): Calendar => ({ today: '2026-11-27', appointments: [], lastOpenedOn: null, ...over });
const spans = (windows: { opensOn: string; closesOn: string }[]) => windows.map(({ opensOn, closesOn }) => `${opensOn.slice(5)}/${closesOn.slice(5)}`);

describe('windowsOf', () => {
  it('now is open for a week, even shortly after the last one', () =>
    expect(spans(windowsOf({ how: 'now' }, PHQ_9, calendar({ lastOpenedOn: '2026-11-20' })))).toEqual(['11-27/12-03']));

  it('a rhythm opens for a week each time', () =>
    expect(spans(windowsOf({ how: 'rhythm', firstOn: '2026-12-01', everyDays: 28, until: '2027-01-26' }, PHQ_9, calendar()))).toEqual(['12-01/12-07', '12-29/01-04', '01-26/02-01']));

  it('a weekly one is open until the next', () =>
    expect(spans(windowsOf({ how: 'rhythm', firstOn: '2026-11-27', everyDays: 3, until: '2026-12-03' }, CSI_4, calendar()))).toEqual(['11-27/11-29', '11-30/12-02', '12-03/12-05']));

  it('one that began before goes on from today, on its own days', () =>
    expect(spans(windowsOf({ how: 'rhythm', firstOn: '2026-11-06', everyDays: 14, until: '2026-12-10' }, PHQ_9, calendar()))).toEqual(['12-04/12-10']));

  it('waits until the days that it asks about are over', () =>
    expect(spans(windowsOf({ how: 'rhythm', firstOn: '2026-11-27', everyDays: 14, until: '2026-12-12' }, PHQ_9, calendar({ lastOpenedOn: '2026-11-20' })))).toEqual(['12-11/12-17']));

  it('goes half a year ahead at most', () => expect(windowsOf({ how: 'rhythm', firstOn: '2026-11-27', everyDays: 1, until: null }, CSI_4, calendar())).toHaveLength(26));

  it('before each appointment that is to come, until its day is over', () => {
    const appointments = ['2026-12-11', '2026-11-20', '2026-12-04', '2026-12-04', '2026-11-28'];
    expect(spans(windowsOf({ how: 'appointments', daysBefore: 2, until: '2026-12-10' }, CSI_4, calendar({ appointments })))).toEqual(['11-27/11-28', '12-02/12-04']);
  });

  it('leaves an appointment out that follows too soon', () => {
    const appointments = ['2026-12-04', '2026-12-11', '2026-12-18'];
    expect(spans(windowsOf({ how: 'appointments', daysBefore: 2, until: null }, PHQ_9, calendar({ appointments })))).toEqual(['12-02/12-04', '12-16/12-18']);
    expect(spans(windowsOf({ how: 'appointments', daysBefore: 7, until: null }, CSI_4, calendar({ appointments })))).toEqual(['11-27/12-04', '12-11/12-18']);
  });
});

describe('overlapsUntil', () => {
  it.each([
    ['two weeks on from the last, until then', PHQ_9, '2026-11-27', '2026-11-28'],
    ['not any more once they are over', PHQ_9, '2026-11-28', null],
    ['never for a measure that asks about no stretch of days', CSI_4, '2026-11-14', null],
  ])('%s', (_, measure, on, from) => expect(overlapsUntil('2026-11-14', measure, on)).toBe(from));
});
