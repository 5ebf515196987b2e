import { statement } from '@attune/kernel';
import { isoText } from '@attune/notes/api';

const name = (s: string) => `concat_ws(' ', ${s}.title, ${s}.given_name, ${s}.family_name)`;
/** The first day of the log week that holds a day. */
export const weekOf = (day: string): string => `(${day} - ((extract(isodow FROM ${day})::int - s.starts + 7) % 7))`;
/** How the practice reckons: from its own settings, or the defaults of the rules. */
export const SETTINGS = `(SELECT coalesce((h.policy ->> 'weekStartsOn')::int, 7) AS starts, coalesce(h.note_minutes, 15) AS note_minutes
   FROM kernel.practice k LEFT JOIN supervision.hours_settings h ON h.practice_id = k.practice_id WHERE k.practice_id = kernel.practice_id())`;
const licencesOf = (who: string) => `coalesce((SELECT json_agg(json_build_object('type', l.type, 'number', l.number, 'standing', l.standing, 'issuedOn', l.issued_on, 'expiresOn', l.expires_on)
     ORDER BY l.issued_on, l.id) FROM practice.licence l WHERE l.practice_id = kernel.practice_id() AND l.staff_id = ${who} AND l.removed_at IS NULL), '[]')`;
/** Whether the reader may read all of somebody's hours, and not only some weeks. */
const WHOLE = (who: string) => `EXISTS (SELECT 1 FROM supervision.readable_weeks(${who}) y WHERE y.whole)`;

/**
 * Everything that one associate's hours are reckoned from, summed by week: all of it for the associate and for whoever supervises them now, the weeks of
 * their own time for whoever did. What was worked and met comes from definer functions that name no couple. $1 associate, $2 the first day, or null for all.
 */
export const drawnFacts = statement(
  'supervision.drawn-hours',
  `WITH s AS ${SETTINGS},
   worked AS MATERIALIZED (SELECT * FROM supervision.worked($1, $2::date)),
   lines AS (
     SELECT w.done_on AS day, 'own' AS place, w.kind, w.source = 'appointment' AS psychotherapy, coalesce(w.minutes, s.note_minutes) AS minutes, w.planned FROM worked w, s
     UNION ALL
     SELECT e.done_on, e.place, e.kind, e.psychotherapy, e.minutes, false FROM supervision.hours_entry e
     WHERE e.practice_id = kernel.practice_id() AND e.associate_id = $1 AND ($2 IS NULL OR e.done_on >= $2)
       AND NOT EXISTS (SELECT 1 FROM supervision.hours_entry n WHERE n.practice_id = e.practice_id AND n.id = e.id AND n.number > e.number)),
   sums AS (SELECT ${weekOf('l.day')} AS "weekStart", to_char(l.day, 'YYYY-MM') AS month, l.place, l.kind, l.psychotherapy, l.planned, sum(l.minutes)::int AS minutes
     FROM lines l, s WHERE l.minutes > 0 GROUP BY 1, 2, 3, 4, 5, 6),
   met AS (
     SELECT m.id, ${weekOf('m.held_on')} AS "weekStart", m.held_on AS "heldOn", m.place, m.format, m.minutes, m.modality, m.people, m.supervisor_id AS "supervisorId", m.signed, m.over
     FROM supervision.met($1, $2::date) m, s),
   related AS MATERIALIZED (SELECT * FROM supervision.relations_of($1))
   SELECT json_build_object('id', a.id, 'name', ${name('a')}) AS associate, k.name AS practice,
     (SELECT json_build_object('policy', h.policy, 'places', h.places, 'noteMinutes', h.note_minutes) FROM supervision.hours_settings h WHERE h.practice_id = a.practice_id) AS settings,
     (SELECT json_build_object('associateId', g.associate_id, 'credential', g.credential, 'degreeOn', g.degree_on, 'receivedOn', g.received_on, 'liveScanFirst', g.live_scan_first,
         'appliedOn', g.applied_on, 'employment', g.employment, 'secondNumber', g.second_number, 'version', g.version)
       FROM supervision.registration g WHERE g.practice_id = a.practice_id AND g.associate_id = a.id) AS registration,
     ${licencesOf('a.id')} AS "ownLicences",
     coalesce((SELECT json_agg(json_build_object('supervisorId', c.supervisor_id, 'name', ${name('b')}, 'kind', c.kind, 'from', c.from_on, 'until', c.until_on, 'agreementOn', c.agreement_on,
         'video', c.video, 'videoAssessedOn', c.video_assessed_on, 'employed', c.employed, 'oversightOn', c.oversight_on) ORDER BY c.from_on, c.supervisor_id)
       FROM related c JOIN practice.staff_member b ON b.practice_id = a.practice_id AND b.id = c.supervisor_id), '[]') AS supervision,
     kernel.person_id() AS "readerId", ${WHOLE('a.id')} AS whole,
     coalesce((SELECT json_object_agg(x.id, ${licencesOf('x.id')}) FROM (
       SELECT met."supervisorId" AS id FROM met UNION SELECT c.supervisor_id FROM related c
       UNION SELECT w.supervisor_id FROM supervision.signed_week w WHERE w.practice_id = a.practice_id AND w.associate_id = a.id AND w.undone_at IS NULL) x), '{}') AS licences,
     coalesce((SELECT json_agg(json_build_object('weekStart', u."weekStart", 'month', u.month, 'place', u.place, 'kind', u.kind, 'psychotherapy', u.psychotherapy, 'minutes', u.minutes)
       ORDER BY u."weekStart", u.month, u.place, u.kind) FROM sums u WHERE NOT u.planned), '[]') AS sums,
     coalesce((SELECT json_agg(json_build_object('weekStart', u."weekStart", 'month', u.month, 'place', u.place, 'kind', u.kind, 'psychotherapy', u.psychotherapy, 'minutes', u.minutes))
       FROM sums u WHERE u.planned), '[]') AS planned,
     coalesce((SELECT json_agg(json_build_object('on', d.day, 'minutes', d.minutes) ORDER BY d.day) FROM (
       SELECT l.day, sum(l.minutes)::int AS minutes FROM lines l WHERE l.day BETWEEN kernel.today() - 12 AND kernel.today() + 6 GROUP BY l.day) d), '[]') AS days,
     coalesce((SELECT json_agg(met ORDER BY met."heldOn", met.id) FROM met), '[]') AS meetings,
     coalesce((SELECT json_agg(json_build_object('id', w.id, 'weekStart', w.week_start, 'supervisorId', w.supervisor_id, 'by', (SELECT ${name('b')} FROM practice.staff_member b
         WHERE b.practice_id = w.practice_id AND b.id = w.supervisor_id), 'signedAt', ${isoText('w.signed_at')}, 'hash', encode(w.hash, 'hex'), 'line', w.credential_line, 'content', w.content))
       FROM supervision.signed_week w
       WHERE w.practice_id = a.practice_id AND w.associate_id = a.id AND w.undone_at IS NULL AND ($2 IS NULL OR w.week_start >= $2)), '[]') AS signatures,
     coalesce((SELECT json_agg(json_build_object('weekStart', q.week_start, 'open', q.open)) FROM (
       SELECT o.week_start, count(*) AS open FROM (
         SELECT DISTINCT ON (v.week_start, v.line) v.week_start, v.act FROM supervision.hours_word v
         WHERE v.practice_id = kernel.practice_id() AND v.associate_id = $1 AND v.act <> 'answers' ORDER BY v.week_start, v.line, v.written_at DESC, v.id DESC) o
       WHERE o.act = 'asks' GROUP BY o.week_start) q), '[]') AS questions
   FROM practice.staff_member a JOIN kernel.practice k ON k.practice_id = a.practice_id
   WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND EXISTS (SELECT 1 FROM supervision.readable_weeks($1))`,
);

/** Whose hours the reader sees: their own, where they are an associate, and those of whom they supervise. */
export const whoseHours = statement(
  'supervision.whose-hours',
  `SELECT a.id, ${name('a')} AS name FROM practice.staff_member a
   WHERE a.practice_id = kernel.practice_id() AND a.ended_at IS NULL AND a.id = ANY (ARRAY(SELECT practice.supervised_staff()) || kernel.person_id())
     AND EXISTS (SELECT 1 FROM access.role_grant g WHERE g.practice_id = a.practice_id AND g.staff_id = a.id AND g.role = 'associate'
       AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))
   ORDER BY a.family_name, a.given_name, a.id`,
);

/** In whose weeks the reader supervised: whoever has left and whom somebody else supervises by now among them, as their weeks may still wait. */
export const whoseWeeks = statement(
  'supervision.whose-weeks',
  `SELECT a.id, ${name('a')} AS name FROM practice.staff_member a
   WHERE a.practice_id = kernel.practice_id() AND a.id <> kernel.person_id() AND a.id = ANY (ARRAY(SELECT w.associate_id FROM supervision.supervised_weeks() w))
   ORDER BY a.family_name, a.given_name, a.id`,
);
