import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = '(SELECT kernel.person_id())';
const SUPERVISED = 'associate_id = ANY (ARRAY(SELECT practice.supervised_staff()))';
const STAFF = `(SELECT kernel.person_kind()) = 'staff'`;
const OWNER = `(SELECT access.holds_role('owner'))`;
/** Whether the acting person supervised whomever a row is about, in the log week of its day. */
const inWeekOf = (table: string, day: string) =>
  `EXISTS (SELECT 1 FROM supervision.supervised_weeks() w WHERE w.associate_id = ${table}.associate_id AND w.from_on <= ${table}.${day} AND ${table}.${day} < w.until_on)`;

/**
 * A week is asked about, signed and undone by whoever supervised in it, and read by them for good; whoever supervises now reads all of it. What an
 * earlier supervisor needs of what they may no longer read (meetings of others, papers, relations) comes by definer functions: days, kinds and minutes.
 */
export class WeeksAsSupervised1795000001910 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await whichWeeks(q);
    await drawing(q);
    await policies(q, {
      registration: `${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED} OR ${OWNER} OR associate_id = ANY (ARRAY(SELECT w.associate_id FROM supervision.supervised_weeks() w)))`,
      entry: `${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED} OR ${inWeekOf('hours_entry', 'done_on')})`,
      reads: `${STAFF} AND (associate_id = ${ME} OR supervisor_id = ${ME} OR ${SUPERVISED} OR ${inWeekOf('signed_week', 'week_start')})`,
      signs: `supervisor_id = ${ME} AND associate_id <> ${ME} AND ${inWeekOf('signed_week', 'week_start')} AND undone_at IS NULL`,
      undoes: `associate_id <> ${ME} AND (supervisor_id = ${ME} OR ${inWeekOf('signed_week', 'week_start')})`,
      word: `${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED} OR ${inWeekOf('hours_word', 'week_start')})`,
      says: `author_id = ${ME} AND ((associate_id <> ${ME} AND ${inWeekOf('hours_word', 'week_start')}) OR (associate_id = ${ME} AND act = 'answers'))`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await policies(q, {
      registration: `${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED} OR ${OWNER})`,
      entry: `${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED})`,
      reads: `${STAFF} AND (associate_id = ${ME} OR supervisor_id = ${ME} OR ${SUPERVISED})`,
      signs: `supervisor_id = ${ME} AND ${SUPERVISED} AND undone_at IS NULL`,
      undoes: SUPERVISED,
      word: `${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED})`,
      says: `author_id = ${ME} AND ((${SUPERVISED}) OR (associate_id = ${ME} AND act = 'answers'))`,
    });
    await replaceWorked(q, 'p_associate = kernel.person_id() OR p_associate IN (SELECT practice.supervised_staff())');
    await q.query(`
      DROP FUNCTION supervision.relations_of(uuid), supervision.met(uuid, date), supervision.readable_weeks(uuid), supervision.supervised_weeks();
      DROP POLICY helpers_read ON supervision.hours_settings; DROP POLICY helpers_read ON supervision.papers;
      REVOKE SELECT ON supervision.hours_settings, supervision.papers FROM attune_rls`);
  }
}

type Policies = Record<'registration' | 'entry' | 'reads' | 'signs' | 'undoes' | 'word' | 'says', string>;

async function policies(q: QueryRunner, { registration, entry, reads, signs, undoes, word, says }: Policies): Promise<void> {
  await q.query(`
    ALTER POLICY those_concerned_read ON supervision.registration USING (${registration});
    ALTER POLICY own_reads ON supervision.hours_entry USING (${entry});
    ALTER POLICY those_concerned_read ON supervision.signed_week USING (${reads});
    ALTER POLICY supervisor_signs ON supervision.signed_week WITH CHECK (${signs});
    ALTER POLICY supervisor_undoes ON supervision.signed_week USING (${undoes}) WITH CHECK (undone_by = ${ME});
    ALTER POLICY both_read ON supervision.hours_word USING (${word});
    ALTER POLICY both_write ON supervision.hours_word WITH CHECK (${says})`);
}

const DEFINER = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

async function whichWeeks(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA supervision TO attune_rls;
    GRANT SELECT ON supervision.hours_settings, supervision.papers TO attune_rls;
    CREATE POLICY helpers_read ON supervision.hours_settings FOR SELECT TO attune_rls USING (true);
    CREATE POLICY helpers_read ON supervision.papers FOR SELECT TO attune_rls USING (true);

    -- Whom the acting person has supervised so far, as primary or while standing in, and when: widened to whole log weeks, the last day exclusive.
    CREATE FUNCTION supervision.supervised_weeks() RETURNS TABLE (associate_id uuid, from_on date, until_on date) ${DEFINER} ROWS 10 AS $$
      SELECT r.associate_id, r.from_on - ((extract(isodow FROM r.from_on)::int - s.starts + 7) % 7),
        coalesce(r.until_on - 1 - ((extract(isodow FROM r.until_on - 1)::int - s.starts + 7) % 7) + 7, 'infinity')
      FROM practice.supervision_relation r,
        (SELECT coalesce((SELECT (h.policy ->> 'weekStartsOn')::int FROM supervision.hours_settings h WHERE h.practice_id = kernel.practice_id()), 7) AS starts) s
      WHERE r.practice_id = kernel.practice_id() AND r.supervisor_id = kernel.person_id() AND kernel.person_kind() = 'staff' AND r.couple_id IS NULL
        AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR r.from_on < r.until_on)
    $$;

    -- From when to when the acting person may read somebody's hours: all of their own and of whom they supervise now (then what is planned, too),
    -- otherwise the weeks in which they supervised. Nothing for anybody else.
    CREATE FUNCTION supervision.readable_weeks(p_associate uuid) RETURNS TABLE (from_on date, until_on date, whole boolean) ${DEFINER} ROWS 2 AS $$
      SELECT '-infinity'::date, 'infinity'::date, true
      WHERE kernel.person_kind() = 'staff' AND (p_associate = kernel.person_id() OR p_associate IN (SELECT practice.supervised_staff()))
      UNION ALL
      SELECT w.from_on, w.until_on, false FROM supervision.supervised_weeks() w WHERE w.associate_id = p_associate
    $$;
    REVOKE EXECUTE ON FUNCTION supervision.supervised_weeks(), supervision.readable_weeks(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION supervision.supervised_weeks(), supervision.readable_weeks(uuid) TO attune_rt, attune_job;
    ALTER FUNCTION supervision.supervised_weeks() OWNER TO attune_rls;
    ALTER FUNCTION supervision.readable_weeks(uuid) OWNER TO attune_rls`);
}

async function drawing(q: QueryRunner): Promise<void> {
  await replaceWorked(q, MAY_READ_WEEK);
  await q.query(`
    -- Meetings of supervision as far as hours go: no word of what was said, and nobody's name.
    CREATE FUNCTION supervision.met(p_associate uuid, p_from date)
    RETURNS TABLE (id uuid, held_on date, starts_at timestamptz, place text, format text, minutes int, modality text, people int, supervisor_id uuid, signed boolean, over boolean)
    ${DEFINER} ROWS 50 AS $$
      SELECT m.id, d.held_on, m.starts_at, m.place, m.format, m.minutes, m.modality,
        m.others + (SELECT count(*)::int FROM supervision.meeting_attendee o WHERE o.practice_id = m.practice_id AND o.meeting_id = m.id AND o.attends),
        m.supervisor_id, m.signed_at IS NOT NULL, d.over
      FROM supervision.meeting_attendee a
      JOIN supervision.meeting m ON m.practice_id = a.practice_id AND m.id = a.meeting_id
      CROSS JOIN LATERAL (SELECT (m.starts_at AT TIME ZONE kernel.zone())::date AS held_on, m.starts_at + make_interval(mins => m.minutes) <= kernel.now() AS over) d
      WHERE a.practice_id = kernel.practice_id() AND a.associate_id = p_associate AND a.attends AND m.called_off_at IS NULL AND (p_from IS NULL OR d.held_on >= p_from)
        AND EXISTS (SELECT 1 FROM supervision.readable_weeks(p_associate) w WHERE w.from_on <= d.held_on AND d.held_on < w.until_on AND (w.whole OR d.over))
    $$;

    -- Who has supervised somebody at large, from when to when, and the papers of it: to whoever may read hours of that time.
    CREATE FUNCTION supervision.relations_of(p_associate uuid)
    RETURNS TABLE (supervisor_id uuid, kind text, from_on date, until_on date, agreement_on date, video boolean, video_assessed_on date) ${DEFINER} ROWS 5 AS $$
      SELECT r.supervisor_id, r.kind, r.from_on, r.until_on, p.agreement_on, coalesce(p.video, false), p.video_assessed_on
      FROM practice.supervision_relation r
      LEFT JOIN supervision.papers p ON p.practice_id = r.practice_id AND p.relation_id = r.id
      WHERE r.practice_id = kernel.practice_id() AND r.associate_id = p_associate AND r.couple_id IS NULL
        AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR r.from_on < r.until_on)
        AND EXISTS (SELECT 1 FROM supervision.readable_weeks(p_associate) m WHERE r.from_on < m.until_on AND (r.until_on IS NULL OR m.from_on < r.until_on))
    $$;
    REVOKE EXECUTE ON FUNCTION supervision.met(uuid, date), supervision.relations_of(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION supervision.met(uuid, date), supervision.relations_of(uuid) TO attune_rt, attune_job;
    ALTER FUNCTION supervision.met(uuid, date) OWNER TO attune_rls;
    ALTER FUNCTION supervision.relations_of(uuid) OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA supervision FROM attune_rls`);
}

/** Who reads a row x of what was worked: whoever may read the week of it. */
export const MAY_READ_WEEK = 'EXISTS (SELECT 1 FROM supervision.readable_weeks(p_associate) m WHERE m.from_on <= x.done_on AND x.done_on < m.until_on AND (m.whole OR NOT x.planned))';
/** How long an appointment a took: as it ran, and no longer than it was booked. */
const AT_MOST_BOOKED = 'least(a.ends_at - a.starts_at, a.stopped_at - a.started_at)';

/** The same drawing as before, for other readers. @param may who reads a row x */
export async function replaceWorked(q: QueryRunner, may: string, took = AT_MOST_BOOKED): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION supervision.worked(p_associate uuid, p_from date) RETURNS TABLE (done_on date, source text, source_id uuid, at timestamptz, kind text, minutes int, planned boolean)
    ${DEFINER} AS $$
      SELECT x.done_on, x.source, x.source_id, x.at, x.kind, x.minutes, x.planned FROM (
        SELECT (a.starts_at AT TIME ZONE kernel.zone())::date AS done_on, 'appointment' AS source, a.id AS source_id, a.starts_at AS at,
          CASE WHEN t.present = 2 OR (a.status = 'planned' AND a.compartment IS NULL) THEN 'couple_family_child' ELSE 'individual' END AS kind,
          round(extract(epoch FROM ${took}) / 60)::int AS minutes, a.status = 'planned' AS planned
        FROM scheduling.appointment a
        CROSS JOIN LATERAL (SELECT count(*) AS present FROM scheduling.attendance y
          WHERE y.practice_id = a.practice_id AND y.appointment_id = a.id AND y.presence <> 'absent') t
        WHERE a.practice_id = kernel.practice_id() AND a.staff_id = p_associate
          AND a.starts_at >= (coalesce(p_from, '1900-01-01')::timestamp AT TIME ZONE kernel.zone())
          AND ((a.status = 'held' AND t.present > 0) OR (a.status = 'planned' AND a.ends_at > kernel.now() AND a.starts_at < kernel.now() + interval '8 days'))
        UNION ALL
        SELECT (f.submitted_at AT TIME ZONE kernel.zone())::date, 'note', f.note_id, f.submitted_at, 'notes', NULL, false
        FROM notes.note_submission f
        WHERE f.practice_id = kernel.practice_id() AND f.submitted_by = p_associate AND f.number = 1
          AND f.submitted_at >= (coalesce(p_from, '1900-01-01')::timestamp AT TIME ZONE kernel.zone())) x
      WHERE ${may}
    $$`);
}
