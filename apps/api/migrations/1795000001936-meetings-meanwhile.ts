import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is in two supervision meetings at once: recorded twice, one hour would be credited twice. */
export class MeetingsMeanwhile1795000001936 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA supervision TO attune_rls;
      -- The first of these people who is in another meeting in that time, and when. Of a meeting that the reader may not see it tells no more than that.
      CREATE FUNCTION supervision.meeting_meanwhile(p_meeting uuid, p_people uuid[], p_from timestamptz, p_minutes int)
      RETURNS TABLE (name text, starts_at timestamptz, ends_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT concat_ws(' ', s.given_name, s.family_name), m.starts_at, m.starts_at + make_interval(mins => m.minutes)
        FROM supervision.meeting m
        JOIN practice.staff_member s ON s.practice_id = m.practice_id AND s.id = ANY (p_people) AND (s.id = m.supervisor_id OR EXISTS (
          SELECT 1 FROM supervision.meeting_attendee a
          WHERE a.practice_id = m.practice_id AND a.meeting_id = m.id AND a.associate_id = s.id AND a.attends))
        WHERE m.practice_id = kernel.practice_id() AND kernel.person_kind() = 'staff' AND m.id IS DISTINCT FROM p_meeting AND m.called_off_at IS NULL
          -- The longest meeting takes eight hours.
          AND m.starts_at > p_from - interval '8 hours' AND m.starts_at < p_from + make_interval(mins => p_minutes)
          AND m.starts_at + make_interval(mins => m.minutes) > p_from
        ORDER BY m.starts_at, s.family_name, s.id LIMIT 1
      $$;
      REVOKE EXECUTE ON FUNCTION supervision.meeting_meanwhile(uuid, uuid[], timestamptz, int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION supervision.meeting_meanwhile(uuid, uuid[], timestamptz, int) TO attune_rt;
      ALTER FUNCTION supervision.meeting_meanwhile(uuid, uuid[], timestamptz, int) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA supervision FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION supervision.meeting_meanwhile(uuid, uuid[], timestamptz, int)');
  }
}
