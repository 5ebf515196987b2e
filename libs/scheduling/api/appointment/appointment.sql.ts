import { statement } from '@attune/kernel';
import { APPOINTMENT_COLUMNS } from '../data/sql-parts';

/** One appointment with attendance and how much of its series is still to come. $1 its id. */
export const appointmentOf = statement(
  'scheduling.appointment',
  `SELECT ${APPOINTMENT_COLUMNS}, (SELECT concat_ws(' ', s.given_name, s.family_name) FROM practice.staff_member s
       WHERE s.practice_id = a.practice_id AND s.id = a.staff_id) AS "staffName",
     coalesce((SELECT json_agg(json_build_object('partnerId', t.partner_id, 'presence', t.presence) ORDER BY t.partner_id)
       FROM scheduling.attendance t WHERE t.practice_id = a.practice_id AND t.appointment_id = a.id), '[]') AS attendance,
     (SELECT count(*)::int FROM scheduling.appointment n WHERE n.practice_id = a.practice_id AND n.series_id = a.series_id
       AND n.staff_id = a.staff_id AND n.starts_at > a.starts_at AND n.status = 'planned' AND NOT notes.is_written(n.id)) AS following, notes.is_written(a.id) AS written
   FROM scheduling.appointment a WHERE a.practice_id = kernel.practice_id() AND a.id = $1`,
);

/** Whose calendar an appointment stands in, to hold that calendar first. $1 its id. */
export const calendarOf = statement(
  'scheduling.calendar-of',
  `SELECT staff_id AS "staffId" FROM scheduling.appointment WHERE practice_id = kernel.practice_id() AND id = $1`,
);

/** The appointment to change, held against others who would; no row for those who may only read it. $1 its id. */
export const changeable = statement(
  'scheduling.changeable',
  `SELECT a.id, a.couple_id AS "coupleId", a.compartment, a.series_id AS "seriesId", a.staff_id AS "staffId", a.starts_at AS "startsAt", a.ends_at AS "endsAt",
     a.status, a.started_at AS "startedAt", a.stopped_at AS "stoppedAt", a.version,
     ARRAY(SELECT m.partner_id FROM couples.couple_member m WHERE m.practice_id = a.practice_id AND m.couple_id = a.couple_id
       AND (a.compartment IS NULL OR m.partner_id = a.compartment)) AS invited
   FROM scheduling.appointment a WHERE a.practice_id = kernel.practice_id() AND a.id = $1 FOR UPDATE OF a`,
);

/** Whether its note stands signed; asked once the appointment is held, so that a note which was signed meanwhile is seen. $1 its id. */
export const isWritten = statement('scheduling.is-written', 'SELECT notes.is_written($1) AS written');

/** What those whom an appointment with an associate is for have signed of its disclosure; none where it is not with an associate. $1 its id. */
export const disclosuresOf = statement(
  'scheduling.disclosures',
  `SELECT d.seat, d.met_before AS "metBefore", d.signed_edition AS "signedEdition", d.edition FROM scheduling.disclosures($1) d ORDER BY d.seat`,
);

/** What of a series stands with one clinician (a handover divides it) and has no note that stands signed, held likewise. $1 its id, $2 clinician. */
export const seriesAppointments = statement(
  'scheduling.series-appointments',
  `SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", status FROM scheduling.appointment
   WHERE practice_id = kernel.practice_id() AND series_id = $1 AND staff_id = $2 AND NOT notes.is_written(id) ORDER BY starts_at, id FOR UPDATE`,
);

/** Moves all at once: the rule against double booking looks at where they end up. $1 ids, $2 starts, $3 ends. */
export const moveAll = statement(
  'scheduling.move-all',
  `UPDATE scheduling.appointment a SET starts_at = n.starts_at, ends_at = n.ends_at, version = a.version + 1
   FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS n (id, starts_at, ends_at)
   WHERE a.practice_id = kernel.practice_id() AND a.id = n.id RETURNING a.id`,
  { writes: true },
);

/** Cancels all at once. $1 ids. */
export const cancelAll = statement(
  'scheduling.cancel-all',
  `UPDATE scheduling.appointment SET status = 'cancelled', version = version + 1
   WHERE practice_id = kernel.practice_id() AND id = ANY ($1::uuid[]) RETURNING id`,
  { writes: true },
);

/** Puts cancelled ones back, all at once. $1 ids. */
export const reopenAll = statement(
  'scheduling.reopen-all',
  `UPDATE scheduling.appointment SET status = 'planned', version = version + 1
   WHERE practice_id = kernel.practice_id() AND id = ANY ($1::uuid[]) RETURNING id`,
  { writes: true },
);

/** Who was there, as recorded. $1 appointment. */
export const attendanceOf = statement(
  'scheduling.attendance-of',
  `SELECT t.partner_id AS "partnerId", t.presence FROM scheduling.attendance t WHERE t.practice_id = kernel.practice_id() AND t.appointment_id = $1`,
);

/** Records who was there; said again, it is corrected. $1 appointment, $2 couple, $3 compartment, $4 partners, $5 presences. */
export const recordAttendance = statement(
  'scheduling.record-attendance',
  `INSERT INTO scheduling.attendance (practice_id, appointment_id, partner_id, couple_id, compartment, presence)
   SELECT kernel.practice_id(), $1, n.partner_id, $2, $3, n.presence FROM unnest($4::uuid[], $5::text[]) AS n (partner_id, presence)
   ON CONFLICT (practice_id, appointment_id, partner_id) DO UPDATE SET presence = excluded.presence RETURNING partner_id`,
  { writes: true },
);
