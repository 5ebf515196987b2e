import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUPERVISED = `(associate_id = ANY (ARRAY(SELECT practice.supervised_staff()))
  OR (associate_id, couple_id) IN (SELECT s.associate_id, s.couple_id FROM notes.supervised_for_couple() s))`;
const OWN = `(associate_id = (SELECT kernel.person_id()) AND couple_id = ANY (ARRAY(SELECT couples.treated_couples())))`;
const NOT_CONJOINT = `compartment IS NULL OR NOT (SELECT kernel.conjoint())`;
const CALLED = `(SELECT kernel.person_kind()) = 'staff'
  AND (couple_id = ANY (ARRAY(SELECT couples.visible_couples())) OR (SELECT kernel.person_id()) = ANY (escalated_to))`;

/**
 * Reviews and talks are between an associate and whoever supervises them now; nobody else of the couple's care reads them, and
 * no partner or owner. An urgent item is the care's, and theirs whom it went on to.
 */
export class WhoReviews1795000001701 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of ['review', 'thread', 'comment']) {
      await q.query(`
        CREATE POLICY conjoint ON supervision.${table} AS RESTRICTIVE FOR SELECT TO attune_rt USING (${NOT_CONJOINT});
        CREATE POLICY associate_reads ON supervision.${table} FOR SELECT TO attune_rt USING (${OWN});
        CREATE POLICY supervisor_reads ON supervision.${table} FOR SELECT TO attune_rt USING (${SUPERVISED})`);
    }
    await q.query(`
      CREATE POLICY supervisor_updates ON supervision.review FOR UPDATE TO attune_rt USING (${SUPERVISED});
      CREATE POLICY supervisor_opens ON supervision.thread FOR INSERT TO attune_rt WITH CHECK (
        opened_by = (SELECT kernel.person_id()) AND ${SUPERVISED});
      CREATE POLICY both_settle ON supervision.thread FOR UPDATE TO attune_rt USING (${OWN} OR ${SUPERVISED});
      CREATE POLICY both_write ON supervision.comment FOR INSERT TO attune_rt WITH CHECK (
        author_id = (SELECT kernel.person_id()) AND (${OWN} OR ${SUPERVISED})
        AND EXISTS (SELECT 1 FROM supervision.thread t WHERE t.practice_id = comment.practice_id AND t.id = comment.thread_id));
      REVOKE UPDATE ON supervision.comment FROM attune_rt, attune_job;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON supervision.comment FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change();

      CREATE POLICY conjoint ON supervision.urgent_item AS RESTRICTIVE FOR SELECT TO attune_rt USING (${NOT_CONJOINT});
      CREATE POLICY called_read ON supervision.urgent_item FOR SELECT TO attune_rt USING (${CALLED});
      CREATE POLICY called_take ON supervision.urgent_item FOR UPDATE TO attune_rt USING (${CALLED});

      GRANT CREATE ON SCHEMA supervision TO attune_rls;
      GRANT SELECT ON supervision.urgent_item TO attune_rls;
      CREATE POLICY helpers_read ON supervision.urgent_item FOR SELECT TO attune_rls USING (true);

      -- Couples of one's associates that have another supervisor of their own now: theirs to review, not one's own.
      CREATE FUNCTION supervision.reviewed_by_others() RETURNS TABLE (associate_id uuid, couple_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT DISTINCT r.associate_id, r.couple_id FROM practice.supervision_relation r
        WHERE r.practice_id = kernel.practice_id() AND r.couple_id IS NOT NULL AND kernel.person_kind() = 'staff'
          AND r.associate_id IN (SELECT practice.supervised_staff())
          AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on)
          AND NOT EXISTS (SELECT 1 FROM practice.supervisors_of(r.associate_id, r.couple_id) v WHERE v.supervisor_id = kernel.person_id())
      $$;

      -- Urgent items of any practice that nobody took up in time: ids, for the job that passes them on.
      CREATE FUNCTION supervision.overdue(at timestamptz) RETURNS TABLE (practice_id uuid, zone text, id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT u.practice_id, p.zone, u.id FROM supervision.urgent_item u JOIN kernel.practice p ON p.practice_id = u.practice_id
        WHERE u.acknowledged_at IS NULL AND u.escalated_at IS NULL AND u.due_at <= at
      $$;

      REVOKE EXECUTE ON FUNCTION supervision.reviewed_by_others(), supervision.overdue(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION supervision.reviewed_by_others() TO attune_rt;
      GRANT EXECUTE ON FUNCTION supervision.overdue(timestamptz) TO attune_job;
      ALTER FUNCTION supervision.reviewed_by_others() OWNER TO attune_rls;
      ALTER FUNCTION supervision.overdue(timestamptz) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA supervision FROM attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION supervision.overdue(timestamptz), supervision.reviewed_by_others()');
  }
}
