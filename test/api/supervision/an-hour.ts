import { house, type Practice } from '@attune/testing';
import type { HoursEntryInput, HoursLedgerView, HoursWeekView, WaitingWeek } from '@attune/supervision/domain';
import { key } from '../notes/a-note';
import { anAppointment } from '../scheduling/appointments';
import { aSignedMeeting } from './a-meeting';

const NO_WORDS = { cases: [], directives: [], goal: '', feedback: '', agreed: '' };

/** Licences as boards have them: the fixture's own types are canaries. */
export async function aRegistered(practice: Practice, type = 'APCC'): Promise<void> {
  const licence = async (who: string, of: string, issuedOn: string) =>
    house().database.sql('UPDATE practice.licence SET type = $3, issued_on = $4 WHERE practice_id = $1 AND staff_id = $2', [practice.id, practice.ids[who], of, issuedOn]);
  for (const who of ['a1', 'a2']) await licence(who, type, '2026-01-02');
  for (const who of ['s1', 's2']) await licence(who, 'LPCC', '2015-05-05');
}

/** An appointment of a1 that was held for so many minutes, with these partners there. */
export async function held(practice: Practice, at: string, minutes: number, who: string[] = ['x1', 'y1']): Promise<string> {
  const end = new Date(Date.parse(at) + minutes * 60_000).toISOString();
  const id = await anAppointment(practice, { id: 'held', at, minutes, status: 'held', startedAt: at, ...(who.length === 1 ? { compartment: who[0] as string } : {}) });
  await practice.rows((rows) => {
    rows.update('scheduling.appointment', id, { stopped_at: end });
    for (const name of who) rows.insert('scheduling.attendance', { appointment_id: id, partner_id: practice.ids[name], couple_id: practice.ids.c1, compartment: who.length === 1 ? practice.ids[name] : null, presence: 'whole' });
  });
  return id;
}

/** The week of Sunday 15 November 2026: ten hours with couples, an hour of supervision that both signed. */
export async function aWeek(practice: Practice): Promise<void> {
  await aRegistered(practice);
  for (const day of ['16', '17', '18', '19', '20']) await held(practice, `2026-11-${day}T17:00:00.000Z`, 120);
  await aSignedMeeting(practice, { ...NO_WORDS, startsAt: '2026-11-20T22:00:00.000Z' });
}

export const WEEK = '2026-11-15';

export const ledger = async (practice: Practice, who = 'a1', query = ''): Promise<HoursLedgerView> => (await practice.as(who).get(`/api/supervision/hours${query}`)).body as HoursLedgerView;
export const weekOf = async (practice: Practice, who = 'a1', query = '', start = WEEK): Promise<HoursWeekView> =>
  (await practice.as(who).get(`/api/supervision/hours/weeks/${start}${query}`)).body as HoursWeekView;
export const waiting = async (practice: Practice, who = 's1'): Promise<WaitingWeek[]> => (await practice.as(who).get('/api/supervision/hours/waiting')).body.items as WaitingWeek[];

export const reason = (practice: Practice) => practice.lay('hours_entry', 'reason', { grants: ['a1', 's1'].map((who) => ({ to: 'person' as const, id: practice.ids[who] ?? '' })) });

export const entry = (practice: Practice, change: Partial<HoursEntryInput> = {}): HoursEntryInput => ({
  doneOn: '2026-11-18', place: 'own', kind: 'advocacy', psychotherapy: false, minutes: 90, reason: reason(practice), ...change,
});
export const addEntry = (practice: Practice, change: Partial<HoursEntryInput> = {}, who = 'a1') =>
  practice.as(who).post('/api/supervision/hours/entries', entry(practice, change), { idempotencyKey: key() });

export const sign = (practice: Practice, who: string, weeks: { associateId: string; weekStart: string; hash: string }[], how: object = { stepUp: true }, idempotencyKey = key()) =>
  practice.as(who, how).post('/api/supervision/hours/signatures', { weeks: weeks.map(({ associateId, weekStart, hash }) => ({ associateId, weekStart, hash })) }, { idempotencyKey });

/** From this day on s2 supervises a1; s1 did until then. */
export async function anotherSupervisor(practice: Practice, on: string): Promise<void> {
  await house().database.sql('UPDATE practice.supervision_relation SET until_on = $2 WHERE id = $1', [practice.ids.relation1, on]);
  await practice.rows((rows) => rows.insert('practice.supervision_relation', { supervisor_id: practice.ids.s2, associate_id: practice.ids.a1, kind: 'primary', from_on: on }));
}

/** The week, signed by s1; gives the signature's id. */
export async function aSignedWeek(practice: Practice): Promise<string> {
  await aWeek(practice);
  const { body } = await sign(practice, 's1', await waiting(practice));
  return body.signed[0].id as string;
}

export const say = (practice: Practice, who: string, word: { line?: string; act: string; text?: string }, start = WEEK) =>
  practice.as(who).post(`/api/supervision/hours/weeks/${start}/words`, { associateId: practice.ids.a1, line: 'week', text: '', ...word }, { idempotencyKey: key() });
