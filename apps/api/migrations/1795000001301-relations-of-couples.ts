import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The relation helpers that every row policy above leans on, and the wall that tables with a compartment call.
 * A period holds from its first day up to, but not including, until_on: a relation ended today is over now.
 */
export class RelationsOfCouples1795000001301 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT SELECT ON couples.case_assignment, couples.couple_member, couples.couple, couples.partner TO attune_rls;
      CREATE POLICY helpers_read ON couples.case_assignment FOR SELECT TO attune_rls USING (true);
      CREATE POLICY helpers_read ON couples.couple_member FOR SELECT TO attune_rls USING (true);
      CREATE POLICY helpers_read ON couples.couple FOR SELECT TO attune_rls USING (true);
      CREATE POLICY helpers_read ON couples.partner FOR SELECT TO attune_rls USING (true);

      -- The couples assigned now to the staff member who acts.
      CREATE FUNCTION couples.treated_couples() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT a.couple_id FROM couples.case_assignment a
        WHERE a.practice_id = kernel.practice_id() AND a.staff_id = kernel.person_id() AND kernel.person_kind() = 'staff'
          AND a.from_on <= kernel.today() AND (a.until_on IS NULL OR kernel.today() < a.until_on)
      $$;

      -- The couple of the partner who acts: one row or none.
      CREATE FUNCTION couples.my_couple() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT m.couple_id FROM couples.couple_member m
        WHERE m.practice_id = kernel.practice_id() AND m.partner_id = kernel.person_id() AND kernel.person_kind() = 'partner'
      $$;

      -- The couples of associates whom the acting staff member supervises now. The same rule as practice.supervisors_of: the couple's own
      -- supervisor before the general one, and whoever stands in for either; set-based, because row policies ask it in every statement.
      CREATE FUNCTION couples.supervised_couples() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH relation AS (
          SELECT r.* FROM practice.supervision_relation r
          WHERE r.practice_id = kernel.practice_id() AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on)
            AND r.associate_id IN (
              SELECT i.associate_id FROM practice.supervision_relation i
              WHERE i.practice_id = kernel.practice_id() AND i.supervisor_id = kernel.person_id() AND kernel.person_kind() = 'staff')
        ), mine AS (
          SELECT a.couple_id, r.kind, r.covers_id,
            (SELECT m.supervisor_id FROM relation m
             WHERE m.associate_id = a.staff_id AND m.kind = 'primary' AND (m.couple_id IS NULL OR m.couple_id = a.couple_id)
             ORDER BY m.couple_id NULLS LAST LIMIT 1) AS main_id
          FROM relation r
          JOIN couples.case_assignment a ON a.practice_id = r.practice_id AND a.staff_id = r.associate_id
            AND (r.couple_id IS NULL OR r.couple_id = a.couple_id)
          WHERE r.supervisor_id = kernel.person_id()
            AND a.from_on <= kernel.today() AND (a.until_on IS NULL OR kernel.today() < a.until_on)
        )
        SELECT DISTINCT couple_id FROM mine
        WHERE main_id = kernel.person_id() OR (kind = 'cover' AND main_id IS NOT NULL AND (covers_id IS NULL OR covers_id = main_id))
      $$;

      -- Every couple that the acting person may know of by a relation: treated, supervised, or one's own.
      CREATE FUNCTION couples.visible_couples() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT couples.treated_couples() UNION SELECT couples.supervised_couples() UNION SELECT couples.my_couple()
      $$;

      -- The people of those couples; for a partner nobody but oneself.
      CREATE FUNCTION couples.visible_partners() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT m.partner_id FROM couples.couple_member m
        WHERE m.practice_id = kernel.practice_id() AND m.couple_id IN (SELECT couples.visible_couples())
          AND (kernel.person_kind() = 'staff' OR m.partner_id = kernel.person_id())
      $$;

      -- Rows with couple_id and compartment (NULL: joint). The second argument says what the partner may do whose
      -- compartment it is; it has no default, so that no table opens to partners by forgetting.
      CREATE FUNCTION couples.wall_clinical(t regclass, partner text DEFAULT NULL) RETURNS void
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF partner IS NULL OR partner NOT IN ('reads own', 'reads nothing') THEN
          RAISE EXCEPTION 'couples.wall_clinical(%): say as second argument what a partner may do: ''reads own'' or ''reads nothing''', t;
        END IF;
        IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = t) THEN
          EXECUTE format('SELECT kernel.wall(%L)', t::text);
        END IF;
        EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id)', t);
        EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (practice_id, couple_id, compartment) REFERENCES couples.couple_member (practice_id, couple_id, partner_id)', t);
        EXECUTE format($p$CREATE POLICY care_reads ON %s FOR SELECT TO attune_rt USING (
          (SELECT kernel.person_kind()) = 'staff' AND couple_id = ANY (ARRAY(SELECT couples.visible_couples()))
          AND (compartment IS NULL OR NOT (SELECT kernel.conjoint())))$p$, t);
        EXECUTE format($p$CREATE POLICY treating_inserts ON %s FOR INSERT TO attune_rt WITH CHECK (
          couple_id = ANY (ARRAY(SELECT couples.treated_couples())))$p$, t);
        EXECUTE format($p$CREATE POLICY treating_updates ON %s FOR UPDATE TO attune_rt USING (
          couple_id = ANY (ARRAY(SELECT couples.treated_couples()))
          AND (compartment IS NULL OR NOT (SELECT kernel.conjoint())))$p$, t);
        IF partner = 'reads own' THEN
          EXECUTE format($p$CREATE POLICY own_reads ON %s FOR SELECT TO attune_rt USING (
            (SELECT kernel.person_kind()) = 'partner' AND compartment = (SELECT kernel.person_id()))$p$, t);
        END IF;
      END $$;

      REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA couples FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION couples.treated_couples(), couples.my_couple(), couples.supervised_couples(),
        couples.visible_couples(), couples.visible_partners() TO attune_rt, attune_job, attune_owner;
      ALTER FUNCTION couples.treated_couples() OWNER TO attune_rls;
      ALTER FUNCTION couples.my_couple() OWNER TO attune_rls;
      ALTER FUNCTION couples.supervised_couples() OWNER TO attune_rls;
      ALTER FUNCTION couples.visible_couples() OWNER TO attune_rls;
      ALTER FUNCTION couples.visible_partners() OWNER TO attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION couples.wall_clinical(regclass, text), couples.visible_partners(), couples.visible_couples(),
        couples.supervised_couples(), couples.my_couple(), couples.treated_couples();
    `);
  }
}
