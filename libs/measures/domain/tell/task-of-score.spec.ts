import type { Administered } from '../change/course';
import { CSI_4 } from '../definitions/csi-4.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { taskOf, taskOfUnsent } from './task-of-score';

const TODAY = '2026-11-23';
const series = (...totals: [string, number | null][]): Administered[] => totals.map(([on, exact]) => ({ on, answered: exact !== null, exact }));
const levels = (task: ReturnType<typeof taskOf>) => task && [task.level, task.clock, task.asks.length];

describe('the one task that comes of an administration', () => {
  it('asks for nothing where nothing was raised', () => expect(taskOf(PHQ_9, { alerts: [], series: series(['2026-11-23', 9]) }, TODAY)).toBeNull());

  it('is the most pressing of all that was raised, and says all of it', () =>
    expect(levels(taskOf(PHQ_9, { alerts: ['item9>=1', 'total>=20'], series: series(['2026-11-23', 21]) }, TODAY))).toEqual(['urgent', 'same-day', 2]));

  it('is one, where a drop and the track say the same', () => {
    const task = taskOf(CSI_4, { alerts: [], series: series(['2026-10-01', 15], ['2026-10-15', 15], ['2026-11-23', 11]) }, TODAY);
    expect(levels(task)).toEqual(['review', 'next-supervision', 1]);
    expect(task?.asks[0]).toMatch(/^Talk it over/);
  });

  it('comes of slow loss that no single drop shows', () => {
    const lost = series(['2026-09-01', 15], ['2026-10-01', 13], ['2026-11-23', 12]);
    expect(taskOf(CSI_4, { alerts: [], series: lost }, TODAY)?.asks).toEqual([expect.stringContaining('Reliably worse')]);
    expect(taskOf(CSI_4, { alerts: [], series: [...lost, ...series(['2026-12-07', 12])] }, TODAY)).toBeNull();
  });

  it('comes once of not getting better', () => {
    const slow = series(['2026-08-01', 14], ['2026-09-01', 13], ['2026-10-01', 14]);
    expect(taskOf(PHQ_9, { alerts: [], series: slow }, TODAY)).toBeNull();
    const four = [...slow, ...series(['2026-11-01', 13])];
    expect(taskOf(PHQ_9, { alerts: [], series: four }, TODAY)?.asks).toEqual([expect.stringContaining('not reliably better')]);
    expect(taskOf(PHQ_9, { alerts: [], series: [...four, ...series(['2026-11-20', 13])] }, TODAY)).toBeNull();
  });

  it('of one that was not answered is what its answers and its gap raised', () => {
    const silent = series(['2026-10-01', 15], ['2026-10-15', 11], ['2026-11-22', null]);
    expect(taskOf(CSI_4, { alerts: [], series: silent }, TODAY)).toBeNull();
    expect(levels(taskOf(HARK, { alerts: ['incomplete'], series: series(['2026-11-22', null]) }, TODAY))).toEqual(['follow-up', 'next-appointment', 1]);
  });
});

it('a task of answers that were not sent says that they may be others by now', () => {
  expect(taskOfUnsent(PHQ_9, ['item9>=1'], TODAY)).toMatchObject({ level: 'urgent', asks: [expect.stringContaining('today'), expect.stringContaining('may have been answered otherwise')] });
  expect(taskOfUnsent(PHQ_9, [], TODAY)).toBeNull();
});
