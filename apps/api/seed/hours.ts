import { createHash } from 'node:crypto';
import type { Tx } from '@attune/kernel';
import { credentialLine } from '@attune/practice/domain';
import { drawnFacts } from '@attune/supervision/api';
import { canonicalMeeting, DEFAULT_POLICY, drawnWeeks, reckoningOf, type DrawnFacts, type MeetingInput } from '@attune/supervision/domain';
import type { Loading } from './loading';
import type { HoursInFile, PracticeFile } from './practice-file';
import { after } from './times';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A year of supervision: what hours are reckoned by, meetings, what was added by hand, and the weeks that were signed. */
export async function loadHours(load: Loading, tx: Tx, file: PracticeFile): Promise<void> {
  const { hours } = file;
  if (!hours) return;
  await loadBasis(load, tx, hours);
  await loadMeetings(load, file, hours);
  await loadEntries(load, hours);
  for (const associate of new Set(hours.signed.map((each) => each.associate))) await signWeeks(load, tx, file, hours, associate);
}

async function loadBasis(load: Loading, tx: Tx, { settings, registrations, papers }: HoursInFile): Promise<void> {
  await load.put('supervision.hours_settings', [{ policy: DEFAULT_POLICY, places: settings.places, note_minutes: settings.noteMinutes, version: 1 }]);
  await load.put('supervision.registration', registrations.map((each) => ({
    associate_id: load.person(each.associate), credential: each.credential, degree_on: each.degreeOn && load.day(each.degreeOn), received_on: each.receivedOn && load.day(each.receivedOn),
    live_scan_first: each.liveScanFirst, employment: each.employment, version: 1,
  })));
  const { rows } = await tx.client.query<{ id: string; associate_id: string }>(
    `SELECT id, associate_id FROM practice.supervision_relation WHERE practice_id = $1 AND kind = 'primary' AND couple_id IS NULL`, [load.practiceId],
  );
  const day = (on: string | null) => on && load.day(on);
  await load.put('supervision.papers', papers.flatMap((each) => rows.filter((row) => row.associate_id === load.person(each.associate)).map(({ id }) => ({
    relation_id: id, agreement_on: day(each.agreementOn), self_assessment_on: day(each.selfAssessmentOn), training_on: day(each.trainingOn), video: each.video,
    video_assessed_on: day(each.videoAssessedOn), version: 1,
  }))));
}

async function loadMeetings(load: Loading, file: PracticeFile, { meetings }: HoursInFile): Promise<void> {
  for (const meeting of meetings) {
    const id = load.id();
    const { format, minutes, modality, place, others, cases, goal, feedback, agreed } = meeting;
    const supervisorId = load.person(meeting.supervisor);
    const associateIds = meeting.associates.map((key) => load.person(key));
    const startsAt = load.at(meeting.on, meeting.from);
    const written = after(startsAt, minutes + 20);
    const facts = { format, startsAt, minutes, modality, place, associateIds, others, nextOn: meeting.nextOn && load.day(meeting.nextOn) };
    const directives = meeting.directives.map(({ words, dueOn }) => ({ words, dueOn: dueOn && load.day(dueOn) }));
    const input: MeetingInput = { ...facts, cases, directives, goal, feedback, agreed };
    const hash = `\\x${sha256(canonicalMeeting(id, 1, supervisorId, input))}`;
    await load.put('supervision.meeting', [{ id, supervisor_id: supervisorId, format, starts_at: startsAt, minutes, modality, place, others, next_on: facts.nextOn, number: 1 }]);
    await load.put('supervision.meeting_attendee', associateIds.map((associateId) => ({ meeting_id: id, associate_id: associateId, supervisor_id: supervisorId, attends: true })));
    await load.put('supervision.meeting_revision', [{
      meeting_id: id, number: 1, facts, hash, written_by: supervisorId, written_at: written,
      body: await load.seal({ table: 'supervision.meeting_revision', id, column: 'body', version: 1 }, JSON.stringify({ cases, directives, goal, feedback, agreed })),
    }]);
    // One at a time: the last signature completes the meeting.
    for (const key of meeting.signedBy) {
      await load.put('supervision.meeting_signature', [{ meeting_id: id, number: 1, signer_id: load.person(key), signed_at: after(written, 60), hash, credential_line: lineOf(file, key) }]);
    }
  }
}

async function loadEntries(load: Loading, { entries, questions }: HoursInFile): Promise<void> {
  const known = entries.filter(({ on }) => load.day(on) <= load.today);
  await load.put('supervision.hours_entry', await Promise.all(known.map(async (each) => {
    const [id, associateId] = [load.id(), load.person(each.associate)];
    return {
      id, number: 1, associate_id: associateId, done_on: load.day(each.on), place: each.place, kind: each.kind, psychotherapy: each.psychotherapy, minutes: each.minutes,
      reason: await load.seal({ table: 'supervision.hours_entry', id, column: 'reason', version: 1 }, each.reason), written_by: associateId, written_at: load.at(each.on, '19:00'),
    };
  })));
  await load.put('supervision.hours_word', await Promise.all(questions.map(async (each) => {
    const id = load.id();
    return {
      id, associate_id: load.person(each.associate), week_start: load.day(each.week), line: 'week', act: 'asks', author_id: load.person(each.by), written_at: after(load.at(each.week, '12:00'), 60 * 24 * 8),
      body: await load.seal({ table: 'supervision.hours_word', id, column: 'body', version: 1 }, each.text),
    };
  })));
}

/** Signs the weeks over the very bytes that the product would show: the drawing asks who looks, so the supervisor looks. */
async function signWeeks(load: Loading, tx: Tx, file: PracticeFile, hours: HoursInFile, associate: string): Promise<void> {
  const [associateId, supervisor] = [load.person(associate), file.supervision.find((each) => each.associate === associate && each.kind === 'primary')?.supervisor];
  if (!supervisor) return;
  const as = (personId: string, kind: string) => tx.client.query(`SELECT set_config('app.person_id', $1, true), set_config('app.person_kind', $2, true)`, [personId, kind]);
  const { rows } = await tx.client.query<{ person: string; kind: string }>(`SELECT current_setting('app.person_id', true) AS person, current_setting('app.person_kind', true) AS kind`);
  await as(load.person(supervisor), 'staff');
  const [facts] = await tx.sql<DrawnFacts>(drawnFacts(associateId, null));
  await as(rows[0]?.person ?? '', rows[0]?.kind ?? '');
  const reckoned = facts && reckoningOf(facts, load.today);
  if (!facts || !reckoned) return;
  const wanted = new Set(hours.signed.filter((each) => each.associate === associate).map(({ week }) => load.day(week)));
  await load.put('supervision.signed_week', drawnWeeks(facts, reckoned, sha256).filter(({ weekStart }) => wanted.has(weekStart)).map(({ weekStart, now, hash }) => ({
    id: load.id(), associate_id: associateId, week_start: weekStart, content: { ...now, signed: true }, hash: `\\x${hash}`, supervisor_id: load.person(supervisor),
    signed_at: after(load.instant(weekStart, '12:00'), 60 * 24 * 9), credential_line: lineOf(file, supervisor),
  })));
}

function lineOf(file: PracticeFile, key: string): string {
  const person = file.staff.find((each) => each.key === key);
  const [licence] = person?.licences ?? [];
  const { title = null, given = '', family = '' } = person ?? {};
  return credentialLine({ title, givenName: given, familyName: family, type: licence?.type ?? null, number: licence?.number ?? null, standing: licence?.standing ?? null }, null);
}
