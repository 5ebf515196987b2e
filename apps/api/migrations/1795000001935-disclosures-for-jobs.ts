import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The job that catches up an appointment once its disclosure is signed asks, as its clinician does, whether it may be held. */
export class DisclosuresForJobs1795000001935 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await disclosures(q, `(kernel.person_kind() = 'system' OR kernel.person_kind() = 'staff' AND (a.couple_id IN (SELECT couples.visible_couples()) OR access.holds_role('owner')))`);
    await q.query('GRANT EXECUTE ON FUNCTION scheduling.disclosures(uuid) TO attune_job');
  }

  async down(q: QueryRunner): Promise<void> {
    await disclosures(q, `kernel.person_kind() = 'staff' AND (a.couple_id IN (SELECT couples.visible_couples()) OR access.holds_role('owner'))`);
    await q.query('REVOKE EXECUTE ON FUNCTION scheduling.disclosures(uuid) FROM attune_job');
  }
}

async function disclosures(q: QueryRunner, mayAsk: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION scheduling.disclosures(p_appointment uuid) RETURNS TABLE (partner_id uuid, seat text, met_before boolean, signed_edition int, edition int)
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
      WHERE a.practice_id = kernel.practice_id() AND a.id = p_appointment AND ${mayAsk}
        AND EXISTS (SELECT 1 FROM access.role_grant g
          WHERE g.practice_id = a.practice_id AND g.staff_id = a.staff_id AND g.role = 'associate'
            AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))
    $$`);
}
