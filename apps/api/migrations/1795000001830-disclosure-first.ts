import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a first appointment with an associate waits for. The function is not blinded by conjoint mode, in which one partner's signatures
 * and appointments are hidden: whoever may start the appointment must be refused then too.
 */
export class DisclosureFirst1795000001830 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT SELECT ON couples.consent, couples.consent_document TO attune_rls;
      CREATE POLICY helpers_read ON couples.consent FOR SELECT TO attune_rls USING (true);
      CREATE POLICY helpers_read ON couples.consent_document FOR SELECT TO attune_rls USING (true);

      GRANT CREATE ON SCHEMA scheduling TO attune_rls;
      -- For each partner whom an appointment with an associate is for: whether they met this associate before, and which edition of the
      -- disclosure naming this associate they signed last. No row where its clinician is no associate.
      CREATE FUNCTION scheduling.disclosures(p_appointment uuid) RETURNS TABLE (partner_id uuid, seat text, met_before boolean, signed_edition int, edition int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT m.partner_id, m.seat,
          EXISTS (SELECT 1 FROM scheduling.appointment b
            WHERE b.practice_id = a.practice_id AND b.couple_id = a.couple_id AND b.staff_id = a.staff_id AND b.id <> a.id AND b.status = 'held'
              AND (b.compartment IS NULL OR b.compartment = m.partner_id)),
          (SELECT CASE WHEN s.staff_id = a.staff_id THEN s.edition END FROM couples.consent s
            WHERE s.practice_id = a.practice_id AND s.compartment = m.partner_id AND s.kind = 'unlicensed-supervised' ORDER BY s.ordinal DESC LIMIT 1),
          (SELECT max(d.edition) FROM couples.consent_document d
            WHERE d.practice_id = a.practice_id AND d.kind = 'unlicensed-supervised' AND d.from_on <= kernel.today())
        FROM scheduling.appointment a
        JOIN couples.couple_member m ON m.practice_id = a.practice_id AND m.couple_id = a.couple_id AND (a.compartment IS NULL OR m.partner_id = a.compartment)
        WHERE a.practice_id = kernel.practice_id() AND a.id = p_appointment AND kernel.person_kind() = 'staff'
          AND (a.couple_id IN (SELECT couples.visible_couples()) OR access.holds_role('owner'))
          AND EXISTS (SELECT 1 FROM access.role_grant g
            WHERE g.practice_id = a.practice_id AND g.staff_id = a.staff_id AND g.role = 'associate'
              AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))
      $$;
      REVOKE EXECUTE ON FUNCTION scheduling.disclosures(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION scheduling.disclosures(uuid) TO attune_rt;
      ALTER FUNCTION scheduling.disclosures(uuid) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA scheduling FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP FUNCTION scheduling.disclosures(uuid);
      DROP POLICY helpers_read ON couples.consent;
      DROP POLICY helpers_read ON couples.consent_document;
      REVOKE SELECT ON couples.consent, couples.consent_document FROM attune_rls`);
  }
}
