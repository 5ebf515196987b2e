import { statement } from '@attune/kernel';
import { auditedRead } from '@attune/notes/api';
import { dateOf, isoText, laneOf, staffName, startOf, startOfToday } from '../sql-parts';

/** $1 couple, $2 and $3 the moment and the id where the page before ended, or null, $4 one more than the page holds. */
const before = (at: string, id: string): string => `($2::timestamptz IS NULL OR (${at}, ${id}) < ($2::timestamptz, $3::uuid))`;
const newest = (rows: string, at: string, id: string): string => `(SELECT * FROM (${rows}) r ORDER BY r.${at} DESC, r.${id} DESC LIMIT $4)`;

/** A note stands at the end of the day it is about: after the appointment and what was done that day. */
const NOTE_AT = `${startOf('n.held_on + 1')} - interval '1 second'`;

const SOURCES = [
  `SELECT a.id, a.starts_at AS at, ${dateOf('a.starts_at')} AS "on", 'appointment' AS kind, a.couple_id, a.compartment,
     json_build_object('status', a.status, 'startsAt', ${isoText('a.starts_at')}, 'endsAt', ${isoText('a.ends_at')}, 'startedAt', ${isoText('a.started_at')},
       'stoppedAt', ${isoText('a.stopped_at')}, 'by', ${staffName('a.staff_id')}) AS more
   FROM scheduling.appointment a
   WHERE a.practice_id = kernel.practice_id() AND a.couple_id = $1 AND a.starts_at < ${startOfToday(1)} AND ${before('a.starts_at', 'a.id')}`,
  `SELECT n.id, ${NOTE_AT} AS at, n.held_on AS "on", 'note' AS kind, n.couple_id, n.compartment,
     json_build_object('state', n.state, 'by', ${staffName('n.author_id')}) AS more
   FROM notes.session_note n
   WHERE n.practice_id = kernel.practice_id() AND n.couple_id = $1 AND ($2::timestamptz IS NULL OR n.held_on <= (SELECT ${dateOf('$2::timestamptz')})) AND ${before(NOTE_AT, 'n.id')}`,
  `SELECT r.id, r.started_at AS at, ${dateOf('coalesce(r.ended_at, r.started_at)')} AS "on", 'run' AS kind, r.couple_id, r.compartment,
     json_build_object('exercise', s.exercise, 'definitionVersion', s.definition_version, 'state', r.state) AS more
   FROM exercises.run r
   JOIN exercises.occurrence o ON o.practice_id = r.practice_id AND o.id = r.occurrence_id
   JOIN exercises.assignment s ON s.practice_id = o.practice_id AND s.id = o.assignment_id
   WHERE r.practice_id = kernel.practice_id() AND r.couple_id = $1 AND ${before('r.started_at', 'r.id')}`,
  `SELECT d.id, ${startOf('d.done_on')} + interval '12 hours' AS at, d.done_on AS "on", 'room' AS kind, d.couple_id, d.compartment,
     json_build_object('exercise', d.exercise, 'definitionVersion', d.definition_version) AS more
   FROM exercises.room_record d
   WHERE d.practice_id = kernel.practice_id() AND d.couple_id = $1 AND ${before(`${startOf('d.done_on')} + interval '12 hours'`, 'd.id')}`,
  `SELECT t.id, t.written_at AS at, ${dateOf('t.written_at')} AS "on", 'addendum' AS kind, n.couple_id, t.compartment,
     json_build_object('noteId', t.note_id, 'type', t.kind, 'by', ${staffName('t.author_id')}) AS more
   FROM notes.session_note n JOIN notes.addendum t ON t.practice_id = n.practice_id AND t.note_id = n.id
   WHERE n.practice_id = kernel.practice_id() AND n.couple_id = $1 AND n.state = 'final' AND ${before('t.written_at', 't.id')}`,
];

const PAGE = `
   SELECT i.id, i.at, i."on", i.kind, ${laneOf('i.couple_id', 'i.compartment')} AS lane, i.more, i.couple_id AS "coupleId", i.compartment
   FROM (${SOURCES.map((each) => newest(each, 'at', 'id')).join(' UNION ALL ')}) i ORDER BY i.at DESC, i.id DESC LIMIT $4`;

/** One page of a couple's timeline, newest first, with its audit event. In conjoint mode the row policies leave the side lanes out. */
export const timelineOf = auditedRead('overview.timeline', PAGE, 4);

/** The same beside the couple's page, whose own event tells of both. */
export const timelineBeside = statement('overview.couple-timeline', PAGE);
