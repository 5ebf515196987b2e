import type { Practice } from '@attune/testing';
import type { MeetingInput, MeetingView } from '@attune/supervision/domain';
import { key } from '../notes/a-note';

/** What s1 and a1 say to each other: a text that nobody else may see. */
export const between = (practice: Practice, ...who: string[]) =>
  practice.lay('meeting_revision', 'body', { talk: true, grants: ['a1', 's1', ...who].map((name) => ({ to: 'person' as const, id: practice.ids[name] ?? '' })) });

export const meetingInput = (practice: Practice, change: Partial<MeetingInput> = {}): MeetingInput => ({
  format: 'individual', startsAt: '2026-11-20T18:00:00.000Z', minutes: 60, modality: 'in_person', place: 'own', associateIds: [practice.ids.a1 ?? ''], others: 0, nextOn: '2026-11-27',
  cases: [{ code: 'C & C', words: between(practice) }], directives: [{ words: between(practice), dueOn: '2026-12-01' }], goal: between(practice), feedback: between(practice),
  agreed: between(practice), ...change,
});

export const addMeeting = (practice: Practice, change: Partial<MeetingInput> = {}, who = 's1', idempotencyKey = key()) =>
  practice.as(who).post('/api/supervision/meetings', meetingInput(practice, change), { idempotencyKey });

/** A meeting of s1 as its reader gets it. */
export async function aMeeting(practice: Practice, change: Partial<MeetingInput> = {}): Promise<MeetingView> {
  const made = await addMeeting(practice, change);
  if (made.status !== 201) throw new Error(`No meeting: ${made.status} ${made.text}`);
  return readMeeting(practice, made.body.id);
}

export const readMeeting = async (practice: Practice, id: string, who = 's1'): Promise<MeetingView> => (await practice.as(who).get(`/api/supervision/meetings/${id}`)).body as MeetingView;

export const signMeeting = (practice: Practice, who: string, { id, version, hash }: Pick<MeetingView, 'id' | 'version' | 'hash'>, how: object = { stepUp: true }) =>
  practice.as(who, how).post(`/api/supervision/meetings/${id}/sign`, { hash }, { ifMatch: version });

/** A meeting that everybody who was there has signed. */
export async function aSignedMeeting(practice: Practice, change: Partial<MeetingInput> = {}, who = ['s1', 'a1']): Promise<MeetingView> {
  const meeting = await aMeeting(practice, change);
  for (const each of who) await signMeeting(practice, each, meeting);
  return readMeeting(practice, meeting.id);
}
