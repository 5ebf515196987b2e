import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others lean on: whom I supervise now, who supervises somebody, and what stands behind a name. */
export class WhoSupervises1795000001201 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA practice TO attune_rls;
      GRANT SELECT ON practice.staff_member, practice.licence, practice.supervision_relation TO attune_rls;
      GRANT INSERT ON practice.settings TO attune_rls;
      CREATE POLICY functions ON practice.staff_member FOR SELECT TO attune_rls USING (true);
      CREATE POLICY functions ON practice.licence FOR SELECT TO attune_rls USING (true);
      CREATE POLICY functions ON practice.supervision_relation FOR SELECT TO attune_rls USING (true);
      CREATE POLICY functions ON practice.settings FOR INSERT TO attune_rls WITH CHECK (true);

      -- The associates whom the acting staff member supervises now, as primary or while standing in.
      CREATE FUNCTION practice.supervised_staff() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT DISTINCT r.associate_id FROM practice.supervision_relation r
        WHERE r.practice_id = kernel.practice_id() AND r.supervisor_id = kernel.person_id() AND kernel.person_kind() = 'staff'
          AND r.couple_id IS NULL AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on)
      $$;

      -- Who supervises an associate today, for a couple or at large: the couple's own supervisor before the general one,
      -- and whoever stands in for either. The same rule as whoSupervises in libs/practice/domain.
      CREATE FUNCTION practice.supervisors_of(p_associate uuid, p_couple uuid DEFAULT NULL) RETURNS TABLE (supervisor_id uuid, kind text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH now_on AS (
          SELECT r.* FROM practice.supervision_relation r
          WHERE r.practice_id = kernel.practice_id() AND r.associate_id = p_associate
            AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on)
        ), main AS (
          SELECT n.supervisor_id FROM now_on n
          WHERE n.kind = 'primary' AND (n.couple_id IS NULL OR n.couple_id = p_couple)
          ORDER BY n.couple_id NULLS LAST LIMIT 1
        )
        SELECT m.supervisor_id, 'primary' FROM main m
        UNION
        SELECT n.supervisor_id, 'cover' FROM now_on n, main m
        WHERE n.kind = 'cover' AND n.supervisor_id <> m.supervisor_id
          AND (n.couple_id IS NULL OR n.couple_id = p_couple) AND (n.covers_id IS NULL OR n.covers_id = m.supervisor_id)
      $$;

      -- Names with licence or registration on a day: what is printed under a note and told to partners. Licences are public record.
      CREATE FUNCTION practice.credentials_of(p_staff uuid[], p_on date) RETURNS TABLE (
        staff_id uuid, title text, given_name text, family_name text, type text, number text, standing text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT s.id, s.title, s.given_name, s.family_name, l.type, l.number, l.standing
        FROM practice.staff_member s
        LEFT JOIN LATERAL (
          SELECT x.type, x.number, x.standing FROM practice.licence x
          WHERE x.practice_id = s.practice_id AND x.staff_id = s.id AND x.removed_at IS NULL
            AND x.issued_on <= p_on AND (x.expires_on IS NULL OR p_on <= x.expires_on)
          ORDER BY x.standing, x.issued_on DESC LIMIT 1) l ON true
        WHERE s.practice_id = kernel.practice_id() AND s.id = ANY (p_staff)
      $$;

      -- Every practice has settings from its first moment.
      CREATE FUNCTION practice.first_settings() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        INSERT INTO practice.settings (practice_id) VALUES (NEW.practice_id);
        RETURN NULL;
      END $$;

      REVOKE ALL ON FUNCTION practice.supervised_staff(), practice.supervisors_of(uuid, uuid), practice.credentials_of(uuid[], date),
        practice.first_settings() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION practice.supervised_staff(), practice.supervisors_of(uuid, uuid), practice.credentials_of(uuid[], date)
        TO attune_rt, attune_job, attune_rls, attune_owner;
      CREATE TRIGGER settings AFTER INSERT ON kernel.practice FOR EACH ROW EXECUTE FUNCTION practice.first_settings();
      ALTER FUNCTION practice.supervised_staff() OWNER TO attune_rls;
      ALTER FUNCTION practice.supervisors_of(uuid, uuid) OWNER TO attune_rls;
      ALTER FUNCTION practice.credentials_of(uuid[], date) OWNER TO attune_rls;
      ALTER FUNCTION practice.first_settings() OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA practice FROM attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TRIGGER settings ON kernel.practice');
    await q.query('DROP FUNCTION practice.first_settings(), practice.credentials_of(uuid[], date), practice.supervisors_of(uuid, uuid), practice.supervised_staff()');
  }
}
