import { statement } from '@attune/kernel';
import { isoText } from '@attune/notes/api';
import { SETTINGS } from './facts.sql';

const reader = `EXISTS (SELECT 1 FROM supervision.readable_weeks($1) y WHERE y.from_on <= $2::date AND $2::date < y.until_on)`;

/** The lines of one week, each with where it is from; names nobody. $1 associate, $2 first day. */
export const weekLines = statement(
  'supervision.week-lines',
  `WITH s AS ${SETTINGS}
   SELECT x.line, x."on", x.place, x.kind, x.psychotherapy, x.minutes, x.version, x.reason, x.history, x.signed FROM (
     SELECT w.source || ':' || w.source_id AS line, w.done_on AS "on", w.at AS sort, 'own' AS place, w.kind, w.source = 'appointment' AS psychotherapy,
       coalesce(w.minutes, s.note_minutes) AS minutes, NULL::int AS version, NULL::text AS reason, '[]'::json AS history, NULL::boolean AS signed
     FROM supervision.worked($1, $2::date) w, s WHERE NOT w.planned AND w.done_on < $2::date + 7
     UNION ALL
     SELECT 'entry:' || e.id, e.done_on, e.written_at, e.place, e.kind, e.psychotherapy, e.minutes, e.number, encode(e.reason, 'base64'),
       coalesce((SELECT json_agg(json_build_object('number', o.number, 'minutes', o.minutes, 'reason', encode(o.reason, 'base64'), 'at', ${isoText('o.written_at')}) ORDER BY o.number DESC)
         FROM supervision.hours_entry o WHERE o.practice_id = e.practice_id AND o.id = e.id AND o.number < e.number), '[]'), NULL
     FROM supervision.hours_entry e
     WHERE e.practice_id = kernel.practice_id() AND e.associate_id = $1 AND e.done_on >= $2::date AND e.done_on < $2::date + 7
       AND NOT EXISTS (SELECT 1 FROM supervision.hours_entry n WHERE n.practice_id = e.practice_id AND n.id = e.id AND n.number > e.number)
     UNION ALL
     SELECT 'meeting:' || m.id, m.held_on, m.starts_at, m.place, m.format, false, m.minutes, NULL, NULL, '[]', m.signed
     FROM supervision.met($1, $2::date) m WHERE m.held_on < $2::date + 7 AND m.over
   ) x WHERE ${reader} ORDER BY x."on", x.sort, x.line`,
);

/** What was said about the lines of one week. $1 associate, $2 first day. */
export const weekWords = statement(
  'supervision.week-words',
  `SELECT v.id, v.line, v.act, v.author_id AS "authorId", (SELECT concat_ws(' ', b.title, b.given_name, b.family_name) FROM practice.staff_member b
     WHERE b.practice_id = v.practice_id AND b.id = v.author_id) AS author, v.written_at AS at, encode(v.body, 'base64') AS body
   FROM supervision.hours_word v WHERE v.practice_id = kernel.practice_id() AND v.associate_id = $1 AND v.week_start = $2
   ORDER BY v.written_at, v.id`,
);

/** Signatures of one week that were undone, with the reason sealed. $1 associate, $2 first day. */
export const weekUndone = statement(
  'supervision.week-undone',
  `SELECT w.id, (SELECT concat_ws(' ', b.title, b.given_name, b.family_name) FROM practice.staff_member b WHERE b.practice_id = w.practice_id AND b.id = w.undone_by) AS by,
     w.undone_at AS at, encode(w.undo_reason, 'base64') AS reason
   FROM supervision.signed_week w WHERE w.practice_id = kernel.practice_id() AND w.associate_id = $1 AND w.week_start = $2 AND w.undone_at IS NOT NULL
   ORDER BY w.undone_at`,
);

/** $1 id, $2 associate, $3 first day, $4 line, $5 act, $6 words. */
export const insertWord = statement(
  'supervision.insert-word',
  `INSERT INTO supervision.hours_word (practice_id, id, associate_id, week_start, line, act, author_id, written_at, body)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, $5, kernel.person_id(), kernel.now(), $6)`,
  { writes: true },
);

/** The newest version of an entry of one's own. $1 id. */
export const ownEntry = statement(
  'supervision.own-entry',
  `SELECT e.number, e.done_on AS "doneOn", supervision.week_signed(ARRAY[e.associate_id], e.done_on) AS signed FROM supervision.hours_entry e
   WHERE e.practice_id = kernel.practice_id() AND e.id = $1 AND e.associate_id = kernel.person_id() ORDER BY e.number DESC LIMIT 1`,
);

/** $1 id, $2 number, $3 day, $4 place, $5 kind, $6 psychotherapy, $7 minutes, $8 reason. */
export const insertEntry = statement(
  'supervision.insert-entry',
  `INSERT INTO supervision.hours_entry (practice_id, id, number, associate_id, done_on, place, kind, psychotherapy, minutes, reason, written_by, written_at)
   VALUES (kernel.practice_id(), $1, $2, kernel.person_id(), $3, $4, $5, $6, $7, $8, kernel.person_id(), kernel.now())
   ON CONFLICT DO NOTHING RETURNING number`,
  { writes: true },
);

/** $1 day: whether one's own hours of its week are signed. */
export const ownWeekSigned = statement('supervision.own-week-signed', `SELECT supervision.week_signed(ARRAY[kernel.person_id()], $1::date) AS yes`);
