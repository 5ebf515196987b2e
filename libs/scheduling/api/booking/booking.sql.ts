import { statement } from '@attune/kernel';
import { partnersOf } from '../data/sql-parts';

export interface BookingFacts {
  coupleStatus: string;
  partners: string[];
  treating: boolean;
}

/** What decides whether this couple may be booked so. $1 couple, $2 the partner whose own it is or null, $3 clinician, $4 dates. */
export const bookingFacts = statement(
  'scheduling.booking-facts',
  `SELECT c.status AS "coupleStatus",
     ARRAY(SELECT m.partner_id FROM couples.couple_member m
       WHERE m.practice_id = c.practice_id AND m.couple_id = c.id AND ($2::uuid IS NULL OR m.partner_id = $2)) AS partners,
     NOT EXISTS (SELECT 1 FROM unnest($4::date[]) d WHERE NOT EXISTS (
       SELECT 1 FROM couples.case_assignment a WHERE a.practice_id = c.practice_id AND a.couple_id = c.id AND a.staff_id = $3
         AND a.from_on <= d AND (a.until_on IS NULL OR d < a.until_on))) AS treating
   FROM couples.couple c WHERE c.practice_id = kernel.practice_id() AND c.id = $1`,
);

/**
 * One booking at a time in a clinician's calendar, so that two at once wait for each other instead of failing each other.
 * The exclusion constraint stands behind it. $1 staff id.
 */
export const lockCalendar = statement('scheduling.lock-calendar', `SELECT pg_advisory_xact_lock(hashtextextended('scheduling ' || $1::text, 0))`);

/** Times of the clinician that the wanted ones would meet. $1 staff, $2 and $3 starts and ends, $4 appointments that are moving themselves. */
export const takenTimes = statement(
  'scheduling.taken-times',
  `SELECT DISTINCT t.starts_at AS "startsAt", t.ends_at AS "endsAt"
   FROM unnest($2::timestamptz[], $3::timestamptz[]) AS wanted (starts_at, ends_at)
   CROSS JOIN LATERAL scheduling.taken($1, wanted.starts_at, wanted.ends_at) t
   WHERE t.appointment_id <> ALL ($4::uuid[]) ORDER BY 1`,
);

/** Couples that this clinician may be booked with, by name: whoever plans for one to whom a couple goes over later has it already. $1 clinician or null for oneself, $2 name patterns or null, $3 one couple or null. */
export const bookableCouples = statement(
  'scheduling.bookable-couples',
  `SELECT c.id, ${partnersOf('c.id')} AS partners
   FROM couples.couple c
   WHERE c.practice_id = kernel.practice_id() AND c.status <> 'closed' AND EXISTS (SELECT 1 FROM couples.case_assignment a
       WHERE a.practice_id = c.practice_id AND a.couple_id = c.id AND a.staff_id = coalesce($1::uuid, kernel.person_id())
         AND (a.until_on IS NULL OR (kernel.today() < a.until_on AND a.from_on < a.until_on)))
     AND ($2::text[] IS NULL OR c.list_name LIKE ALL ($2::text[])) AND ($3::uuid IS NULL OR c.id = $3)
   ORDER BY c.list_name COLLATE "C", c.id LIMIT 20`,
);

/**
 * Gives what is planned of a couple on the days of a clinician's assignments to that clinician; one whose time is taken there (or by an earlier one of the
 * couple), or whose note was begun, stays. Gives what changed, with whose it was and whom it is for. $1 couple, $2 clinician.
 */
export const followClinician = statement(
  'scheduling.follow-clinician',
  `UPDATE scheduling.appointment a SET staff_id = $2, version = a.version + 1
   FROM couples.case_assignment s
   WHERE a.practice_id = kernel.practice_id() AND a.couple_id = $1 AND a.staff_id <> $2 AND a.status = 'planned' AND a.starts_at > kernel.now()
     AND s.practice_id = a.practice_id AND s.couple_id = a.couple_id AND s.staff_id = $2
     AND s.from_on <= (a.starts_at AT TIME ZONE kernel.zone())::date AND (s.until_on IS NULL OR (a.starts_at AT TIME ZONE kernel.zone())::date < s.until_on)
     AND NOT EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id)
     AND NOT EXISTS (SELECT 1 FROM scheduling.appointment o WHERE o.practice_id = a.practice_id AND o.id <> a.id
       AND (o.staff_id = $2 OR o.couple_id = a.couple_id AND (o.starts_at, o.id) < (a.starts_at, a.id))
       AND o.status NOT IN ('cancelled', 'late_cancel') AND o.starts_at < a.ends_at AND a.starts_at < o.ends_at)
   RETURNING a.id, a.compartment, old.staff_id AS "before",
     ARRAY(SELECT m.partner_id FROM couples.couple_member m WHERE m.practice_id = a.practice_id AND m.couple_id = a.couple_id
       AND (a.compartment IS NULL OR m.partner_id = a.compartment)) AS invited`,
  { writes: true },
);
