import { statement } from '@attune/kernel';
import { credentialed, isoText } from '@attune/notes/api';

/** A staff member by name, with when they signed revision m.number. `id` is an expression. */
const person = (id: string) => `(SELECT json_build_object('id', p.id, 'name', concat_ws(' ', p.title, p.given_name, p.family_name), 'signedAt',
    (SELECT ${isoText('g.signed_at')} FROM supervision.meeting_signature g
      WHERE g.practice_id = m.practice_id AND g.meeting_id = m.id AND g.number = m.number AND g.signer_id = p.id))
   FROM practice.staff_member p WHERE p.practice_id = m.practice_id AND p.id = ${id})`;

// Who attended is read from the revision: a group's associates see each other's names, and no row about the others.
const COLUMNS = `m.id, m.number AS version, m.format, m.starts_at AS "startsAt", m.minutes, m.modality, m.place, m.others, m.next_on AS "nextOn", m.signed_at AS "signedAt",
     m.called_off_at IS NOT NULL AS "calledOff", ARRAY(SELECT jsonb_array_elements_text(r.facts -> 'associateIds'))::uuid[] AS "associateIds",
     ${person('m.supervisor_id')} AS supervisor,
     coalesce((SELECT json_agg(${person('x.id::uuid')} ORDER BY x.place) FROM jsonb_array_elements_text(r.facts -> 'associateIds') WITH ORDINALITY x (id, place)), '[]') AS associates`;
const FROM = `supervision.meeting m JOIN supervision.meeting_revision r ON r.practice_id = m.practice_id AND r.meeting_id = m.id AND r.number = m.number`;

/** Meetings that the reader may see, the newest first. $1 an associate or null; $2, $3 time and id where the page before ended; $4 one more than the page. */
export const listMeetings = statement(
  'supervision.meetings',
  `SELECT ${COLUMNS} FROM (
     SELECT h.* FROM supervision.meeting h
     WHERE h.practice_id = kernel.practice_id() AND ($2::timestamptz IS NULL OR (h.starts_at, h.id) < ($2, $3::uuid))
       AND ($1::uuid IS NULL OR EXISTS (SELECT 1 FROM supervision.meeting_attendee a
         WHERE a.practice_id = h.practice_id AND a.meeting_id = h.id AND a.associate_id = $1 AND a.attends))
     ORDER BY h.starts_at DESC, h.id DESC LIMIT $4) m
   JOIN supervision.meeting_revision r ON r.practice_id = m.practice_id AND r.meeting_id = m.id AND r.number = m.number
   ORDER BY m.starts_at DESC, m.id DESC`,
);

/** One meeting with its words, sealed, and who changed it. $1 its id. */
export const readMeeting = statement(
  'supervision.meeting',
  `SELECT ${COLUMNS}, encode(r.body, 'base64') AS body, encode(r.hash, 'hex') AS hash,
     supervision.week_signed(ARRAY(SELECT jsonb_array_elements_text(r.facts -> 'associateIds'))::uuid[], (m.starts_at AT TIME ZONE kernel.zone())::date) AS "weekSigned",
     (SELECT json_agg(json_build_object('number', v.number, 'writtenBy', concat_ws(' ', s.title, s.given_name, s.family_name), 'writtenAt', ${isoText('v.written_at')},
         'reason', encode(v.reason, 'base64')) ORDER BY v.number DESC)
       FROM supervision.meeting_revision v JOIN practice.staff_member s ON s.practice_id = v.practice_id AND s.id = v.written_by
       WHERE v.practice_id = m.practice_id AND v.meeting_id = m.id) AS revisions
   FROM ${FROM} WHERE m.practice_id = kernel.practice_id() AND m.id = $1`,
);

/** A meeting held to be changed or signed. $1 its id. */
export const holdMeeting = statement(
  'supervision.hold-meeting',
  `SELECT m.id, m.number, m.supervisor_id AS "supervisorId", ${isoText('m.starts_at')} AS "startsAt", m.minutes, m.signed_at IS NOT NULL AS locked, m.called_off_at IS NOT NULL AS "calledOff", encode(r.hash, 'hex') AS hash,
     m.starts_at + make_interval(mins => m.minutes) <= kernel.now() AS over,
     ARRAY(SELECT jsonb_array_elements_text(r.facts -> 'associateIds')) AS "associateIds",
     supervision.week_signed(ARRAY(SELECT jsonb_array_elements_text(r.facts -> 'associateIds'))::uuid[], (m.starts_at AT TIME ZONE kernel.zone())::date) AS "weekSigned",
     EXISTS (SELECT 1 FROM supervision.meeting_signature g WHERE g.practice_id = m.practice_id AND g.meeting_id = m.id AND g.number = m.number) AS begun,
     EXISTS (SELECT 1 FROM supervision.meeting_signature g WHERE g.practice_id = m.practice_id AND g.meeting_id = m.id AND g.number = m.number
       AND g.signer_id = kernel.person_id()) AS signed,
     ${credentialed('kernel.person_id()')} AS signer, ${credentialed('m.supervisor_id')} AS supervisor
   FROM ${FROM} WHERE m.practice_id = kernel.practice_id() AND m.id = $1`,
);

/** Which of these people are associates now. $1 ids. */
export const areAssociates = statement(
  'supervision.are-associates',
  `SELECT count(DISTINCT g.staff_id)::int AS found FROM access.role_grant g
   WHERE g.practice_id = kernel.practice_id() AND g.staff_id = ANY ($1::uuid[]) AND g.role = 'associate'
     AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on)`,
);

/** Whether hours of one of these people in the week of that moment are signed. $1 people, $2 moment. */
export const weekIsSigned = statement(
  'supervision.week-is-signed',
  `SELECT supervision.week_signed($1::uuid[], ($2::timestamptz AT TIME ZONE kernel.zone())::date) AS yes`,
);

/** Holds the meetings of these people against others who record one meanwhile, in one order. $1 people. */
export const holdMeetingsOf = statement(
  'supervision.hold-meetings-of',
  `SELECT pg_advisory_xact_lock(hashtextextended('meetings of ' || x.id, 0)) FROM (SELECT DISTINCT id FROM unnest($1::uuid[]) AS u (id) ORDER BY id) x`,
);

/** Who of these people is in another meeting in that time, if anybody. $1 this meeting or null, $2 people, $3 start, $4 minutes. */
export const meetingMeanwhile = statement(
  'supervision.meeting-meanwhile',
  `SELECT w.name, ${isoText('w.starts_at')} AS "startsAt", ${isoText('w.ends_at')} AS "endsAt" FROM supervision.meeting_meanwhile($1, $2, $3, $4) w`,
);

/** $1 id, $2 format, $3 start, $4 minutes, $5 modality, $6 place, $7 others, $8 next. */
export const insertMeeting = statement(
  'supervision.insert-meeting',
  `INSERT INTO supervision.meeting (practice_id, id, supervisor_id, format, starts_at, minutes, modality, place, others, next_on)
   VALUES (kernel.practice_id(), $1, kernel.person_id(), $2, $3, $4, $5, $6, $7, $8)`,
  { writes: true },
);

/** A new revision of the head. $1 id, $2 number seen, then as `insertMeeting` from its $2 on. */
export const changeMeeting = statement(
  'supervision.change-meeting',
  `UPDATE supervision.meeting SET number = number + 1, format = $3, starts_at = $4, minutes = $5, modality = $6, place = $7, others = $8, next_on = $9
   WHERE practice_id = kernel.practice_id() AND id = $1 AND number = $2 RETURNING number`,
  { writes: true },
);

/** Who attends from now on. $1 meeting, $2 associates. */
export const setAttendees = statement(
  'supervision.set-attendees',
  `INSERT INTO supervision.meeting_attendee (practice_id, meeting_id, associate_id, supervisor_id, attends)
   SELECT kernel.practice_id(), $1, x.id, kernel.person_id(), true FROM unnest($2::uuid[]) x (id)
   UNION ALL
   SELECT a.practice_id, a.meeting_id, a.associate_id, a.supervisor_id, false FROM supervision.meeting_attendee a
   WHERE a.practice_id = kernel.practice_id() AND a.meeting_id = $1 AND a.associate_id <> ALL ($2::uuid[])
   ON CONFLICT (practice_id, meeting_id, associate_id) DO UPDATE SET attends = EXCLUDED.attends`,
  { writes: true },
);

/** $1 meeting, $2 number, $3 facts, $4 words, $5 reason, $6 hash. */
export const insertRevision = statement(
  'supervision.insert-revision',
  `INSERT INTO supervision.meeting_revision (practice_id, meeting_id, number, facts, body, reason, hash, written_by, written_at)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, $5, $6, kernel.person_id(), kernel.now())`,
  { writes: true },
);

/** $1 meeting, $2 number, $3 hash, $4 the signer's line. */
export const signMeeting = statement(
  'supervision.sign-meeting',
  `INSERT INTO supervision.meeting_signature (practice_id, meeting_id, number, signer_id, signed_at, hash, credential_line)
   VALUES (kernel.practice_id(), $1, $2, kernel.person_id(), kernel.now(), $3, $4)`,
  { writes: true },
);

/** $1 meeting. */
export const callOffMeeting = statement(
  'supervision.call-off-meeting',
  `UPDATE supervision.meeting SET called_off_at = kernel.now() WHERE practice_id = kernel.practice_id() AND id = $1 RETURNING id`,
  { writes: true },
);
