import type { MigrationInterface, QueryRunner } from 'typeorm';

const READ_FOR_THE_GATE = ['screening', 'clearance'] as const;

/**
 * What the gate is asked with, for a couple that the acting staff member treats or supervises. In conjoint mode the row policies hide
 * each partner's part, and the gate must still hold then: so one reviewed function reads it, and the API says only yes or no there.
 */
export class GateOfExercises1795000001603 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of READ_FOR_THE_GATE) {
      await q.query(`
        GRANT SELECT ON couples.${table} TO attune_rls;
        CREATE POLICY exercises_gate ON couples.${table} FOR SELECT TO attune_rls USING (practice_id = (SELECT kernel.practice_id()))`);
    }
    await q.query(`
      GRANT CREATE ON SCHEMA exercises TO attune_rls;
      CREATE FUNCTION exercises.gate_facts(p_couple uuid)
      RETURNS TABLE (treats boolean, status text, held boolean, associate boolean, clearance text, a jsonb, b jsonb)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT c.id IN (SELECT couples.treated_couples()), c.status,
          EXISTS (SELECT 1 FROM couples.safety_hold h WHERE h.practice_id = c.practice_id AND h.couple_id = c.id AND h.lifted_at IS NULL),
          EXISTS (SELECT 1 FROM couples.care_of(c.id) f WHERE f.part = 'clinician' AND f.associate),
          coalesce((SELECT coalesce(x.decision, 'asked') FROM couples.clearance x
            WHERE x.practice_id = c.practice_id AND x.couple_id = c.id ORDER BY x.asked_at DESC, x.id DESC LIMIT 1), 'none'),
          seen.of_a, seen.of_b
        FROM couples.couple c
        CROSS JOIN LATERAL (
          SELECT (jsonb_agg(x.facts) FILTER (WHERE x.seat = 'a')) -> 0 AS of_a, (jsonb_agg(x.facts) FILTER (WHERE x.seat = 'b')) -> 0 AS of_b
          FROM (
            SELECT DISTINCT ON (m.seat) m.seat, jsonb_build_object('seenOn', s.seen_on, 'seenAlone', s.seen_alone, 'way', s.way, 'outcome', s.outcome,
              'extra', jsonb_build_object('trauma', s.trauma, 'coercion', s.coercion, 'touch', s.touch, 'sexual-coercion', s.sexual_coercion)) AS facts
            FROM couples.couple_member m
            JOIN couples.screening s ON s.practice_id = m.practice_id AND s.couple_id = m.couple_id AND s.compartment = m.partner_id
            WHERE m.practice_id = c.practice_id AND m.couple_id = c.id
            ORDER BY m.seat, s.recorded_at DESC, s.id DESC) x) seen
        WHERE c.practice_id = kernel.practice_id() AND c.id = p_couple AND kernel.person_kind() = 'staff'
          AND c.id IN (SELECT couples.visible_couples())
      $$;
      ALTER FUNCTION exercises.gate_facts(uuid) OWNER TO attune_rls;
      REVOKE EXECUTE ON FUNCTION exercises.gate_facts(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION exercises.gate_facts(uuid) TO attune_rt;
      REVOKE CREATE ON SCHEMA exercises FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION exercises.gate_facts(uuid)');
    for (const table of READ_FOR_THE_GATE) await q.query(`DROP POLICY exercises_gate ON couples.${table}`);
  }
}
