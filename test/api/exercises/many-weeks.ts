import { randomUUID } from 'node:crypto';
import { FEELINGS } from '@attune/exercises/domain';
import type { Practice } from '@attune/testing';

/** Up and down, so that no two series follow one line. */
const wave = (index: number, by: number) => [3, 6, 4, 8, 5, 2, 7, 5, 6, 3][(index * by) % 10] ?? 0;
const feelings = (index: number, by: number) => Object.fromEntries(FEELINGS.map((feeling, at) => [feeling, wave(index + at, by)]));
const dayBefore = (weeks: number) => new Date(Date.UTC(2026, 10, 20) - 7 * weeks * 86_400_000).toISOString().slice(0, 10);

export interface WeekGiven {
  /** By seat: tension before and after; by default up and down. */
  tension?: { x: [number, number]; y: [number, number] };
  couple?: string;
}

/** So many weeks before Friday, the 20th of November 2026, in each of which both partners carried out E4 and gave everything. Gives the occurrences. */
export async function manyWeeks(practice: Practice, weeks: number, { tension, couple = '1' }: WeekGiven = {}): Promise<string[]> {
  const coupleId = practice.ids[`c${couple}`];
  const given = await Promise.all(Array.from({ length: weeks }, async (_, index) => {
    const assignment = randomUUID();
    const sentence = await practice.house.seal(practice.id, { table: 'exercises.assignment', id: assignment, column: 'sentence', version: 1 }, 'Ask one question.');
    return { index, id: randomUUID(), assignment, sentence, opens: dayBefore(weeks - index), closes: dayBefore(weeks - index - 1) };
  }));
  const runs = given.flatMap((week) => (['x', 'y'] as const).map((seat) => ({ week, seat, id: randomUUID(), own: seat === 'x' ? 3 : 7, other: seat === 'x' ? 7 : 3, compartment: practice.ids[`${seat}${couple}`] })));
  const sealed = await Promise.all(runs.map(async ({ id, own, other, week }) => ({ feelings: await seal(practice, id, 'feelings', feelings(week.index, own)), guess: await seal(practice, id, 'feelings-guess', feelings(week.index + 1, other)) })));
  await practice.rows((rows) => {
    for (const { id, assignment, sentence, opens, closes } of given) {
      rows.insert('exercises.assignment', {
        id: assignment, couple_id: coupleId, exercise: 'E4', definition_version: 1, variant: 'facing', short: false, first_on: opens, rhythm: 'once',
        sentence, tried_on: opens, asked_alone: true, assigned_by: practice.ids['a1'], assigned_at: `${opens}T18:00:00Z`,
      });
      rows.insert('exercises.occurrence', { id, couple_id: coupleId, assignment_id: assignment, number: 1, sitting: 1, variant: 'facing', short: false, opens_on: opens, closes_on: closes });
    }
    for (const [index, { id, seat, own, other, compartment, week }] of runs.entries()) {
      const at = `${week.opens}T20:00:00Z`;
      const row = { couple_id: coupleId, compartment };
      rows.insert('exercises.run', { id, ...row, occurrence_id: week.id, state: 'finished', step: 'close', started_at: at, ended_at: at });
      const [before, after] = tension?.[seat] ?? [wave(week.index, own), wave(week.index + 1, own)];
      const numbers = { 'tension-before': before, 'tension-after': after, heard: wave(week.index + 2, own), 'heard-guess': wave(week.index + 3, other) };
      for (const [field, number] of Object.entries(numbers)) rows.insert('exercises.answer', { run_id: id, field, ...row, audience: 'care', number, version: 1, saved_at: at });
      const texts = { feelings: sealed[index]?.feelings, 'feelings-guess': sealed[index]?.guess };
      for (const [field, body] of Object.entries(texts)) rows.insert('exercises.answer', { run_id: id, field, ...row, audience: 'both', body, version: 1, saved_at: at });
    }
  });
  return given.map(({ id }) => id);
}

const seal = (practice: Practice, runId: string, field: string, value: unknown) =>
  practice.house.seal(practice.id, { table: 'exercises.answer', id: `${runId}/${field}`, column: 'body', version: 1 }, JSON.stringify(value));
