import { randomUUID } from 'node:crypto';
import type { CoupleMeasuresReply, Freely, Giving, OpenedAdministration } from '@attune/measures/domain';
import { aPractice, type Practice, type Reply } from '@attune/testing';

export const key = (): string => randomUUID();

/** The morning on which every spec of measures begins: Monday, ten o'clock in Los Angeles. */
const MORNING = '2026-11-23T18:00:00.000Z';

export async function aMorning(): Promise<Practice> {
  const practice = await aPractice();
  practice.clock.set(MORNING);
  return practice;
}

/** So many days later, at the hour of the morning, with all that the calendar then brings done. */
export async function daysLater(practice: Practice, days: number): Promise<void> {
  practice.clock.set(new Date(new Date(MORNING).getTime() + days * 86_400_000).toISOString());
  await practice.jobs.drain();
}

interface Wish {
  who?: string;
  giving?: Giving;
  tellsResult?: boolean;
  idempotencyKey?: string;
}

export const give = (practice: Practice, partner: string, measure: string, { who = 'a1', giving = { how: 'now' }, tellsResult, idempotencyKey = key() }: Wish = {}): Promise<Reply> =>
  practice.as(who).post(
    '/api/measures/givings',
    { coupleId: practice.ids[`c${partner.slice(1)}`], partnerId: practice.ids[partner], measure, giving, ...(tellsResult === undefined ? {} : { tellsResult }) },
    { idempotencyKey },
  );

export interface Window {
  id: string;
  opens_on: string;
  closes_on: string;
  state: string;
}

/** The sendings of a giving that stand, oldest first. */
export const windowsOf = (practice: Practice, givingId: string): Promise<Window[]> =>
  practice.house.database.sql<Window>(
    `SELECT id, opens_on::text, closes_on::text, state FROM measures.administration WHERE practice_id = $1 AND giving_id = $2 AND state <> 'withdrawn' ORDER BY opens_on`,
    [practice.id, givingId],
  );

/** A measure given now; its one sending. */
export async function sent(practice: Practice, partner: string, measure: string, wish: Wish = {}): Promise<string> {
  const given = await give(practice, partner, measure, wish);
  if (given.status !== 201) throw new Error(`It was not given: ${given.status} ${given.text}`);
  return (await windowsOf(practice, given.body.id))[0]?.id ?? '';
}

const at = (id: string, act: string) => `/api/portal/measures/administrations/${id}/${act}`;

export const open = (practice: Practice, who: string, id: string): Promise<Reply> => practice.as(who).post(at(id, 'open'));
export const save = (practice: Practice, who: string, id: string, version: number, item: number, value: number | null): Promise<Reply> =>
  practice.as(who).put(at(id, 'answers'), { item, value }, { ifMatch: version });
export const finish = (practice: Practice, who: string, id: string, freely: Freely | null = 'yes'): Promise<Reply> => practice.as(who).post(at(id, 'finish'), { freely });

/** Answers from the first item on; what is undefined is left out. */
export async function answer(practice: Practice, who: string, id: string, values: readonly (number | null | undefined)[]): Promise<void> {
  const opened = await open(practice, who, id);
  if (opened.status !== 200) throw new Error(`It did not open: ${opened.status} ${opened.text}`);
  let { version } = opened.body as OpenedAdministration;
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const saved = await save(practice, who, id, version, index + 1, value);
    if (saved.status !== 200) throw new Error(`It was not saved: ${saved.status} ${saved.text}`);
    version = saved.body.version as number;
  }
}

/** Given, answered and finished. */
export async function answered(practice: Practice, who: string, measure: string, values: readonly (number | null | undefined)[], freely: Freely | null = 'yes'): Promise<{ id: string; reply: Reply }> {
  const id = await sent(practice, who, measure);
  await answer(practice, who, id, values);
  const reply = await finish(practice, who, id, freely);
  if (reply.status !== 200) throw new Error(`It was not finished: ${reply.status} ${reply.text}`);
  return { id, reply };
}

export async function coupleMeasures(practice: Practice, who = 'a1', how = {}): Promise<CoupleMeasuresReply> {
  return (await practice.as(who, how).get(`/api/overview/couples/${practice.ids['c1']}/measures`)).body as CoupleMeasuresReply;
}

/** Whether an exercise could be given, and what is owed. */
export async function owed(practice: Practice): Promise<string[]> {
  const { body } = await practice.as('a1').get(`/api/couples/${practice.ids['c1']}/safety`);
  return body.gate.ok ? [] : body.gate.owed.map((each: { what: string }) => each.what);
}

export const PHQ_MILD = [1, 1, 1, 1, 1, 1, 0, 0, 0];
export const PHQ_ITEM_9 = [1, 1, 1, 1, 1, 1, 0, 0, 2];
export const HARK_NO = [0, 0, 0, 0];
export const HARK_YES = [0, 1, 0, 0];
