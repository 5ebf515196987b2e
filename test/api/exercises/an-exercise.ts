import { randomUUID } from 'node:crypto';
import type { HistoryReply, NewAssignment, OccurrenceItem, RunReply } from '@attune/exercises/domain';
import { aPractice, type Practice } from '@attune/testing';

export const key = (): string => randomUUID();

/** The morning on which every spec of exercises begins: Monday, ten o'clock in Los Angeles. */
const MORNING = '2026-11-23T18:00:00.000Z';

export async function aMorning(): Promise<Practice> {
  const practice = await aPractice();
  practice.clock.set(MORNING);
  return practice;
}

type Answered = 'no-concern' | 'concern' | 'not-asked';
interface Screened {
  couple?: string;
  clinician?: string;
  /** What was answered to the four further questions, by both. */
  extra?: Answered;
  touch?: Answered;
}

/** Both partners seen alone without concern, and the supervisor's yes: the gate is open. */
export async function aClearedCouple(practice: Practice, { couple = '1', clinician = 'a1', extra = 'no-concern', touch = extra }: Screened = {}): Promise<void> {
  const { [`c${couple}`]: coupleId, [`x${couple}`]: x, [`y${couple}`]: y, [clinician]: staffId, s1 } = practice.ids;
  const seen = { couple_id: coupleId, seen_on: '2026-11-10', seen_alone: true, way: 'in-person', recorded_by: staffId, recorded_at: '2026-11-10T18:00:00Z' };
  await practice.rows((rows) => {
    for (const compartment of [x, y]) {
      rows.insert('couples.screening', { ...seen, compartment, outcome: 'no-concern', trauma: extra, coercion: extra, touch, sexual_coercion: extra });
    }
    const decided = { decision: 'yes', decided_by: s1, decided_at: '2026-11-11T18:00:00Z' };
    rows.insert('couples.clearance', { couple_id: coupleId, asked_by: staffId, asked_at: '2026-11-10T19:00:00Z', ...decided });
  });
}

/** A plan without fault: noticing, weekly from today, opened in the appointment. */
export function aPlan(practice: Practice, change: Partial<NewAssignment> = {}): NewAssignment {
  const coupleId = change.coupleId ?? practice.ids['c1'] ?? '';
  return {
    coupleId,
    exercise: 'E1',
    variant: 'facing',
    short: false,
    firstOn: '2026-11-23',
    rhythm: 'weekly',
    until: '2026-12-07',
    reveal: { how: 'appointment' },
    sentence: practice.lay('assignment', 'sentence', { coupleId, grants: [{ to: 'care' }, { to: 'partners' }] }),
    triedOn: '2026-11-20',
    askedAlone: { a: true, b: true },
    ...change,
  };
}

/** An exercise given to couple 1 by a1 through the API; its due windows, first one first. */
export async function anAssignment(practice: Practice, change: Partial<NewAssignment> = {}, cleared = true): Promise<{ id: string; occurrences: OccurrenceItem[] }> {
  if (cleared) await aClearedCouple(practice);
  const made = await practice.as('a1').post('/api/exercises/assignments', aPlan(practice, change), { idempotencyKey: key() });
  if (made.status !== 201) throw new Error(`It was not given: ${made.status} ${made.text}`);
  const history = (await practice.as('a1').get(`/api/exercises/couples/${practice.ids['c1']}/history`)).body as HistoryReply;
  const found = history.assignments.find((each) => each.id === made.body.id);
  return { id: made.body.id, occurrences: [...(found?.occurrences ?? [])].reverse() };
}

/** The first due window of an exercise given just now. */
export async function aDueExercise(practice: Practice, change: Partial<NewAssignment> = {}): Promise<string> {
  const { occurrences } = await anAssignment(practice, change);
  return occurrences[0]?.id ?? '';
}

export async function started(practice: Practice, who: string, occurrenceId: string): Promise<RunReply> {
  const run = await practice.as(who).post('/api/portal/exercises/runs', { occurrenceId });
  if (run.status !== 200) throw new Error(`It did not start: ${run.status} ${run.text}`);
  return run.body as RunReply;
}

/** A free text of a partner: for them and care, and once revealed for both. */
export const ownText = (practice: Practice, who: string, runId: string, field: string, forBoth = false): string =>
  practice.lay('answer', field, {
    coupleId: practice.ids['c1'],
    compartment: practice.ids[who],
    grants: [{ to: 'care' }, { to: 'person', id: practice.ids[who] ?? '' }, ...(forBoth ? [{ to: 'revealed' as const, runId }] : [])],
  });

export const save = (practice: Practice, who: string, run: { id: string; version: number }, answers: object, step = 'text') =>
  practice.as(who).put(`/api/portal/exercises/runs/${run.id}`, { step, answers }, { ifMatch: run.version, idempotencyKey: key() });

/** A run from start to finish, with numbers, a text for both and one for care. */
export async function finished(practice: Practice, who: string, occurrenceId: string, { agrees }: { agrees?: boolean } = {}): Promise<{ id: string; shown: string; kept: string }> {
  const run = await started(practice, who, occurrenceId);
  const shown = ownText(practice, who, run.id, 'noticed', true);
  const kept = ownText(practice, who, run.id, 'aside');
  const answers = {
    'tension-before': 7, 'tension-after': 4, feelings: { sad: 2, calm: 6 },
    noticed: [{ what: shown, about: '', mark: 'saw', reply: 'yes' }], aside: kept,
  };
  const saved = await save(practice, who, run, answers);
  if (saved.status !== 200) throw new Error(`It was not saved: ${saved.status} ${saved.text}`);
  if (agrees !== undefined) await choose(practice, who, occurrenceId, agrees);
  await practice.as(who).post(`/api/portal/exercises/runs/${run.id}/finish`, {});
  return { id: run.id, shown, kept };
}

export const choose = (practice: Practice, who: string, occurrenceId: string, agrees: boolean, cardId?: string, again?: boolean) =>
  practice.as(who).put(`/api/portal/exercises/occurrences/${occurrenceId}/reveal-choice`, { agrees, ...(cardId ? { cardId } : {}), ...(again === undefined ? {} : { again }) });

export const open = (practice: Practice, occurrenceId: string) => practice.as('a1').post(`/api/exercises/occurrences/${occurrenceId}/reveal`, {});

export interface Written {
  id: string;
  version: number;
  trigger: string;
}

/** A trigger card of a partner, as they wrote it; `runId`: whose revealing opens it to both. */
export async function aCard(practice: Practice, who: string, runId?: string): Promise<Written> {
  const trigger = runId ? ownText(practice, who, runId, 'trigger', true) : ownText(practice, who, '', 'trigger');
  const card = { trigger, bodySign: 'Hot neck', helps: 'A slow breath', makesWorse: 'Being asked why' };
  const made = await practice.as(who).post('/api/portal/exercises/cards', card, { idempotencyKey: key() });
  if (made.status !== 201) throw new Error(`The card was not written: ${made.status} ${made.text}`);
  return made.body as Written;
}

export const decide = (practice: Practice, card: Written, decision: 'approve' | 'talk' = 'approve', who = 'a1') =>
  practice.as(who).post(`/api/exercises/cards/${card.id}/decision`, { decision }, { ifMatch: card.version });

/** Cards of both: written, approved, chosen, agreed to, and opened in the appointment. */
export async function openedCards(practice: Practice): Promise<{ occurrenceId: string; x: Written; y: Written }> {
  const occurrenceId = await aDueExercise(practice, { exercise: 'E5', variant: 'usual' });
  const cards: Written[] = [];
  for (const who of ['x1', 'y1']) {
    const run = await started(practice, who, occurrenceId);
    const card = await aCard(practice, who, run.id);
    await decide(practice, card);
    await choose(practice, who, occurrenceId, true, card.id);
    await practice.as(who).post(`/api/portal/exercises/runs/${run.id}/finish`, {});
    cards.push(card);
  }
  practice.clock.forward(1);
  await open(practice, occurrenceId);
  practice.clock.forward(1);
  const [x, y] = cards as [Written, Written];
  return { occurrenceId, x, y };
}
