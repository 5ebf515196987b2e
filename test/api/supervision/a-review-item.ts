import type { Practice } from '@attune/testing';
import { aDueExercise, key, save, started } from '../exercises/an-exercise';
import { manyWeeks } from '../exercises/many-weeks';

/** Tension of the two: what each gave before and after. */
export interface Settled {
  x: [number, number];
  y: [number, number];
}
/** One calmed while the other rose. */
export const TRANSFER: Settled = { x: [8, 3], y: [3, 5] };
export const BOTH_CALM: Settled = { x: [8, 4], y: [6, 4] };

/** Done in the room, as the clinician recorded it; then the jobs have run. */
export async function inTheRoom(practice: Practice, { x, y }: Settled, doneOn = '2026-11-23'): Promise<void> {
  const record = { coupleId: practice.ids['c1'], exercise: 'E6', variant: 'side', short: true, doneOn, before: { a: x[0], b: y[0] }, after: { a: x[1], b: y[1] }, note: '' };
  const { status, text } = await practice.as('a1').post('/api/exercises/room-records', record, { idempotencyKey: key() });
  if (status !== 201) throw new Error(`It was not recorded: ${status} ${text}`);
  await practice.jobs.drain();
}

/** Both carry out what is due, each on the own phone, and end it so. */
export async function bothCarryOut(practice: Practice, occurrenceId: string, settled: Settled, end: 'finish' | 'stop' = 'finish'): Promise<void> {
  for (const [who, [before, after]] of [['x1', settled.x], ['y1', settled.y]] as const) {
    const run = await started(practice, who, occurrenceId);
    await save(practice, who, run, { 'tension-before': before, 'tension-after': after });
    await practice.as(who).post(`/api/portal/exercises/runs/${run.id}/${end}`, {});
  }
}

/** An item that two weeks of transfer raised, once the third exercise was carried out. */
export async function aReviewItem(practice: Practice): Promise<{ id: string; occurrenceId: string }> {
  await manyWeeks(practice, 2, { tension: TRANSFER });
  const occurrenceId = await aDueExercise(practice, { exercise: 'E6', variant: 'side' });
  await bothCarryOut(practice, occurrenceId, BOTH_CALM);
  await practice.jobs.drain();
  const { body } = await practice.as('s1').get('/api/supervision/review-items');
  return { id: body.items[0]?.id as string, occurrenceId };
}
