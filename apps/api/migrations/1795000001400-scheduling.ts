import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments of couples and of one partner, their series, and who was there. */
export class Scheduling1795000001400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA scheduling;
      GRANT USAGE ON SCHEMA scheduling TO attune_rt, attune_job, attune_rls;
      GRANT CREATE ON SCHEMA scheduling TO attune_rls`);
    await tables(q);
    await policies(q);
    await definers(q);
    await q.query('REVOKE CREATE ON SCHEMA scheduling FROM attune_rls');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA scheduling CASCADE');
  }
}

async function tables(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE scheduling.series (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid, staff_id uuid NOT NULL,
      rhythm text NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly')), first_on date NOT NULL, until_on date NOT NULL CHECK (until_on >= first_on),
      made_by uuid NOT NULL, made_at timestamptz NOT NULL,
      CONSTRAINT series_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT series_staff FOREIGN KEY (practice_id, staff_id) REFERENCES practice.staff_member (practice_id, id));

    CREATE TABLE scheduling.appointment (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), couple_id uuid NOT NULL, compartment uuid, series_id uuid, staff_id uuid NOT NULL,
      starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
      status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'held', 'late_cancel', 'no_show', 'cancelled')),
      started_at timestamptz, stopped_at timestamptz CHECK (stopped_at >= started_at), version int NOT NULL DEFAULT 1,
      CONSTRAINT appointment_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT appointment_series FOREIGN KEY (practice_id, series_id) REFERENCES scheduling.series (practice_id, id),
      CONSTRAINT appointment_staff FOREIGN KEY (practice_id, staff_id) REFERENCES practice.staff_member (practice_id, id),
      -- R088. Deferrable, so that a series may move onto its own former times within one statement.
      CONSTRAINT appointment_no_double_booking EXCLUDE USING gist (practice_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (status NOT IN ('cancelled', 'late_cancel')) DEFERRABLE INITIALLY IMMEDIATE);
    CREATE INDEX appointment_by_staff ON scheduling.appointment (practice_id, staff_id, starts_at, id);
    CREATE INDEX appointment_by_couple ON scheduling.appointment (practice_id, couple_id, starts_at DESC, id DESC);
    CREATE INDEX appointment_by_series ON scheduling.appointment (practice_id, series_id, starts_at) WHERE series_id IS NOT NULL;

    CREATE TABLE scheduling.attendance (
      practice_id uuid NOT NULL, appointment_id uuid NOT NULL, partner_id uuid NOT NULL, couple_id uuid NOT NULL, compartment uuid,
      presence text NOT NULL CHECK (presence IN ('whole', 'part', 'absent')),
      CONSTRAINT attendance_pk PRIMARY KEY (practice_id, appointment_id, partner_id),
      CONSTRAINT attendance_appointment FOREIGN KEY (practice_id, appointment_id) REFERENCES scheduling.appointment (practice_id, id),
      CONSTRAINT attendance_partner FOREIGN KEY (practice_id, couple_id, partner_id) REFERENCES couples.couple_member (practice_id, couple_id, partner_id));`);
}

/**
 * The care of the couple as everywhere; besides, the owner plans times and reads names, and a partner reads the joint
 * appointments and the own: to the other one an own appointment is nothing (matrix row 6).
 */
async function policies(q: QueryRunner): Promise<void> {
  await q.query(`
    SELECT couples.wall_clinical('scheduling.series', 'reads nothing');
    SELECT couples.wall_clinical('scheduling.appointment', 'reads own');
    SELECT couples.wall_clinical('scheduling.attendance', 'reads nothing');`);
  for (const table of ['series', 'appointment']) {
    await q.query(`
      CREATE POLICY owner_reads ON scheduling.${table} FOR SELECT TO attune_rt USING (
        (SELECT access.holds_role('owner')) AND (compartment IS NULL OR NOT (SELECT kernel.conjoint())));
      CREATE POLICY owner_inserts ON scheduling.${table} FOR INSERT TO attune_rt WITH CHECK ((SELECT access.holds_role('owner')))`);
  }
  await q.query(`
    CREATE POLICY owner_updates ON scheduling.appointment FOR UPDATE TO attune_rt USING (
      (SELECT access.holds_role('owner')) AND (compartment IS NULL OR NOT (SELECT kernel.conjoint())));
    CREATE POLICY partner_reads_joint ON scheduling.appointment FOR SELECT TO attune_rt USING (
      (SELECT kernel.person_kind()) = 'partner' AND compartment IS NULL AND couple_id = ANY (ARRAY(SELECT couples.my_couple())))`);
}

/** What a clinician's calendar says to those who may not see whose time it is. */
async function definers(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT SELECT ON scheduling.appointment TO attune_rls;
    CREATE POLICY helpers_read ON scheduling.appointment FOR SELECT TO attune_rls USING (true);
    CREATE FUNCTION scheduling.taken(staff uuid, from_at timestamptz, until_at timestamptz) RETURNS TABLE (appointment_id uuid, starts_at timestamptz, ends_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.id, a.starts_at, a.ends_at FROM scheduling.appointment a
      WHERE a.practice_id = kernel.practice_id() AND a.staff_id = staff AND kernel.person_kind() = 'staff'
        AND a.starts_at < until_at AND a.ends_at > from_at AND a.status NOT IN ('cancelled', 'late_cancel')
      ORDER BY a.starts_at
    $$;
    REVOKE EXECUTE ON FUNCTION scheduling.taken(uuid, timestamptz, timestamptz) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION scheduling.taken(uuid, timestamptz, timestamptz) TO attune_rt;
    ALTER FUNCTION scheduling.taken(uuid, timestamptz, timestamptz) OWNER TO attune_rls`);
}
