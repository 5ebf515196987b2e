import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = '(SELECT kernel.person_id())';
const SUPERVISED = 'associate_id = ANY (ARRAY(SELECT practice.supervised_staff()))';
const STAFF = `(SELECT kernel.person_kind()) = 'staff'`;
const OWNER = `(SELECT access.holds_role('owner'))`;
const OF_RELATION = (also: string) => `EXISTS (SELECT 1 FROM practice.supervision_relation r WHERE r.practice_id = papers.practice_id AND r.id = papers.relation_id${also})`;

/** Hours are read by the associate and by whoever supervises them now; a signed week also by whoever signed it. What is signed does not change. */
export class WhoReadsHours1795000001862 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await basisPolicies(q);
    await hoursPolicies(q);
    await drawing(q);
    await locks(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TRIGGER week_signed ON supervision.meeting; DROP TRIGGER week_signed ON supervision.meeting_attendee; DROP TRIGGER week_signed ON supervision.hours_entry;
      DROP TRIGGER keep_signed ON supervision.signed_week;
      DROP FUNCTION supervision.keep_signed_week(), supervision.keep_signed_meeting(), supervision.keep_signed_attendance(), supervision.keep_signed_entry(),
        supervision.hours_in_use(), supervision.week_signed(uuid[], date), supervision.worked(uuid, date)`);
  }
}

async function basisPolicies(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE POLICY staff_reads ON supervision.hours_settings FOR SELECT TO attune_rt USING (${STAFF});
    CREATE POLICY owner_inserts ON supervision.hours_settings FOR INSERT TO attune_rt WITH CHECK (${OWNER});
    CREATE POLICY owner_updates ON supervision.hours_settings FOR UPDATE TO attune_rt USING (${OWNER});

    CREATE POLICY those_concerned_read ON supervision.registration FOR SELECT TO attune_rt USING (${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED} OR ${OWNER}));
    CREATE POLICY own_inserts ON supervision.registration FOR INSERT TO attune_rt WITH CHECK (${STAFF} AND (associate_id = ${ME} OR ${OWNER}));
    CREATE POLICY own_updates ON supervision.registration FOR UPDATE TO attune_rt USING (${STAFF} AND (associate_id = ${ME} OR ${OWNER}));

    CREATE POLICY those_concerned_read ON supervision.papers FOR SELECT TO attune_rt USING (${STAFF} AND ${OF_RELATION('')});
    CREATE POLICY owner_or_supervisor_inserts ON supervision.papers FOR INSERT TO attune_rt WITH CHECK (${OF_RELATION(` AND (${OWNER} OR r.supervisor_id = ${ME})`)});
    CREATE POLICY owner_or_supervisor_updates ON supervision.papers FOR UPDATE TO attune_rt USING (${OF_RELATION(` AND (${OWNER} OR r.supervisor_id = ${ME})`)})`);
}

async function hoursPolicies(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE POLICY own_reads ON supervision.hours_entry FOR SELECT TO attune_rt USING (${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED}));
    CREATE POLICY own_inserts ON supervision.hours_entry FOR INSERT TO attune_rt WITH CHECK (${STAFF} AND associate_id = ${ME} AND written_by = ${ME});

    CREATE POLICY those_concerned_read ON supervision.signed_week FOR SELECT TO attune_rt USING (
      ${STAFF} AND (associate_id = ${ME} OR supervisor_id = ${ME} OR ${SUPERVISED}));
    CREATE POLICY supervisor_signs ON supervision.signed_week FOR INSERT TO attune_rt WITH CHECK (supervisor_id = ${ME} AND ${SUPERVISED} AND undone_at IS NULL);
    CREATE POLICY supervisor_undoes ON supervision.signed_week FOR UPDATE TO attune_rt USING (${SUPERVISED}) WITH CHECK (undone_by = ${ME});

    CREATE POLICY both_read ON supervision.hours_word FOR SELECT TO attune_rt USING (${STAFF} AND (associate_id = ${ME} OR ${SUPERVISED}));
    CREATE POLICY both_write ON supervision.hours_word FOR INSERT TO attune_rt WITH CHECK (
      author_id = ${ME} AND ((${SUPERVISED}) OR (associate_id = ${ME} AND act = 'answers')))`);
  for (const table of ['hours_entry', 'hours_word']) {
    await q.query(`
      REVOKE UPDATE ON supervision.${table} FROM attune_rt, attune_job;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON supervision.${table} FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()`);
  }
}

/** Hours do not end with the care of a couple, and say nothing of whom they were with: a definer function gives days, kinds and minutes. */
async function drawing(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA supervision TO attune_rls;
    GRANT SELECT ON scheduling.attendance, notes.note_submission, supervision.signed_week, supervision.hours_entry TO attune_rls;
    CREATE POLICY helpers_read ON scheduling.attendance FOR SELECT TO attune_rls USING (true);
    CREATE POLICY helpers_read ON notes.note_submission FOR SELECT TO attune_rls USING (true);
    CREATE POLICY helpers_read ON supervision.signed_week FOR SELECT TO attune_rls USING (true);
    CREATE POLICY helpers_read ON supervision.hours_entry FOR SELECT TO attune_rls USING (true);
    CREATE INDEX note_submission_first ON notes.note_submission (practice_id, submitted_by, submitted_at) WHERE number = 1;

    -- An appointment counts as long as it was booked and, where start and stop were recorded, took: the shorter. With both partners there it is
    -- couples' work, with one it is individual. A note counts once, when it was first submitted; its minutes are the practice's.
    CREATE FUNCTION supervision.worked(p_associate uuid, p_from date) RETURNS TABLE (done_on date, source text, source_id uuid, at timestamptz, kind text, minutes int, planned boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT (a.starts_at AT TIME ZONE kernel.zone())::date, 'appointment', a.id, a.starts_at,
        CASE WHEN t.present = 2 OR (a.status = 'planned' AND a.compartment IS NULL) THEN 'couple_family_child' ELSE 'individual' END,
        round(extract(epoch FROM least(a.ends_at - a.starts_at, a.stopped_at - a.started_at)) / 60)::int, a.status = 'planned'
      FROM scheduling.appointment a
      CROSS JOIN LATERAL (SELECT count(*) AS present FROM scheduling.attendance x
        WHERE x.practice_id = a.practice_id AND x.appointment_id = a.id AND x.presence <> 'absent') t
      WHERE a.practice_id = kernel.practice_id() AND a.staff_id = p_associate
        AND (p_associate = kernel.person_id() OR p_associate IN (SELECT practice.supervised_staff()))
        AND a.starts_at >= (coalesce(p_from, '1900-01-01')::timestamp AT TIME ZONE kernel.zone())
        AND ((a.status = 'held' AND t.present > 0) OR (a.status = 'planned' AND a.ends_at > kernel.now() AND a.starts_at < kernel.now() + interval '8 days'))
      UNION ALL
      SELECT (f.submitted_at AT TIME ZONE kernel.zone())::date, 'note', f.note_id, f.submitted_at, 'notes', NULL, false
      FROM notes.note_submission f
      WHERE f.practice_id = kernel.practice_id() AND f.submitted_by = p_associate AND f.number = 1
        AND f.submitted_at >= (coalesce(p_from, '1900-01-01')::timestamp AT TIME ZONE kernel.zone())
        AND (p_associate = kernel.person_id() OR p_associate IN (SELECT practice.supervised_staff()))
    $$;

    -- Whether hours of one of these people in the week of that day are signed.
    CREATE FUNCTION supervision.week_signed(p_people uuid[], p_on date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT EXISTS (SELECT 1 FROM supervision.signed_week w
        WHERE w.practice_id = kernel.practice_id() AND w.associate_id = ANY (p_people) AND w.undone_at IS NULL
          AND w.week_start <= p_on AND w.week_start > p_on - 7)
    $$;

    -- What keeps an owner, who reads no hours, from moving the ground under them: whether any week is signed, and which places are named somewhere.
    CREATE FUNCTION supervision.hours_in_use() RETURNS TABLE (signed boolean, places text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT EXISTS (SELECT 1 FROM supervision.signed_week w WHERE w.practice_id = kernel.practice_id() AND w.undone_at IS NULL),
        ARRAY(SELECT e.place FROM supervision.hours_entry e WHERE e.practice_id = kernel.practice_id()
          UNION SELECT m.place FROM supervision.meeting m WHERE m.practice_id = kernel.practice_id())
    $$;
    REVOKE EXECUTE ON FUNCTION supervision.worked(uuid, date), supervision.week_signed(uuid[], date), supervision.hours_in_use() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION supervision.worked(uuid, date), supervision.week_signed(uuid[], date) TO attune_rt, attune_job;
    ALTER FUNCTION supervision.worked(uuid, date) OWNER TO attune_rls;
    GRANT EXECUTE ON FUNCTION supervision.hours_in_use() TO attune_rt;
    ALTER FUNCTION supervision.hours_in_use() OWNER TO attune_rls;
    ALTER FUNCTION supervision.week_signed(uuid[], date) OWNER TO attune_rls`);
}

async function locks(q: QueryRunner): Promise<void> {
  const locked = `RAISE EXCEPTION 'the hours of this week are signed' USING ERRCODE = '42501'`;
  const definer = `RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp`;
  await q.query(`
    CREATE FUNCTION supervision.keep_signed_entry() ${definer} AS $$
    BEGIN
      IF supervision.week_signed(ARRAY[NEW.associate_id], NEW.done_on) OR EXISTS (
        SELECT 1 FROM supervision.hours_entry e WHERE e.practice_id = kernel.practice_id() AND e.id = NEW.id AND e.number = NEW.number - 1
          AND supervision.week_signed(ARRAY[NEW.associate_id], e.done_on)) THEN ${locked}; END IF;
      RETURN NEW;
    END $$;
    CREATE FUNCTION supervision.keep_signed_meeting() ${definer} AS $$
    DECLARE people uuid[];
    BEGIN
      IF NEW.number = OLD.number AND NEW.called_off_at IS NOT DISTINCT FROM OLD.called_off_at THEN RETURN NEW; END IF;
      SELECT array_agg(a.associate_id) INTO people FROM supervision.meeting_attendee a WHERE a.practice_id = kernel.practice_id() AND a.meeting_id = NEW.id AND a.attends;
      IF supervision.week_signed(people, (OLD.starts_at AT TIME ZONE kernel.zone())::date) OR supervision.week_signed(people, (NEW.starts_at AT TIME ZONE kernel.zone())::date) THEN
        ${locked};
      END IF;
      RETURN NEW;
    END $$;
    CREATE FUNCTION supervision.keep_signed_attendance() ${definer} AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM supervision.meeting m WHERE m.practice_id = kernel.practice_id() AND m.id = NEW.meeting_id
        AND supervision.week_signed(ARRAY[NEW.associate_id], (m.starts_at AT TIME ZONE kernel.zone())::date)) THEN ${locked}; END IF;
      RETURN NEW;
    END $$;
    CREATE FUNCTION supervision.keep_signed_week() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL
        OR (NEW.associate_id, NEW.week_start, NEW.content, NEW.hash, NEW.supervisor_id, NEW.signed_at, NEW.credential_line)
          IS DISTINCT FROM (OLD.associate_id, OLD.week_start, OLD.content, OLD.hash, OLD.supervisor_id, OLD.signed_at, OLD.credential_line) THEN
        RAISE EXCEPTION 'a signature is undone once and not changed' USING ERRCODE = '42501';
      END IF;
      RETURN NEW;
    END $$;
    REVOKE EXECUTE ON FUNCTION supervision.keep_signed_entry(), supervision.keep_signed_meeting(), supervision.keep_signed_attendance() FROM PUBLIC;
    CREATE TRIGGER week_signed BEFORE INSERT ON supervision.hours_entry FOR EACH ROW EXECUTE FUNCTION supervision.keep_signed_entry();
    CREATE TRIGGER week_signed BEFORE UPDATE ON supervision.meeting FOR EACH ROW EXECUTE FUNCTION supervision.keep_signed_meeting();
    CREATE TRIGGER week_signed BEFORE INSERT OR UPDATE ON supervision.meeting_attendee FOR EACH ROW EXECUTE FUNCTION supervision.keep_signed_attendance();
    CREATE TRIGGER keep_signed BEFORE UPDATE OR DELETE ON supervision.signed_week FOR EACH ROW EXECUTE FUNCTION supervision.keep_signed_week();
    ALTER FUNCTION supervision.keep_signed_entry() OWNER TO attune_rls;
    ALTER FUNCTION supervision.keep_signed_meeting() OWNER TO attune_rls;
    ALTER FUNCTION supervision.keep_signed_attendance() OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA supervision FROM attune_rls`);
}
