import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gate before joint exercises: what was found with each partner alone, the supervisor's yes, and the safety hold. Staff only. */
export class ScreeningAndHolds1795000001320 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE couples.screening (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        couple_id uuid NOT NULL,
        compartment uuid NOT NULL,
        seen_on date NOT NULL,
        seen_alone boolean NOT NULL,
        way text NOT NULL CHECK (way IN ('in-person', 'video', 'phone')),
        outcome text NOT NULL CHECK (outcome IN ('no-concern', 'concern', 'not-yet')),
        trauma text NOT NULL CHECK (trauma IN ('no-concern', 'concern', 'not-asked')),
        coercion text NOT NULL CHECK (coercion IN ('no-concern', 'concern', 'not-asked')),
        touch text NOT NULL CHECK (touch IN ('no-concern', 'concern', 'not-asked')),
        sexual_coercion text NOT NULL CHECK (sexual_coercion IN ('no-concern', 'concern', 'not-asked')),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, id),
        CHECK (seen_alone OR outcome <> 'no-concern')
      );
      CREATE INDEX screening_of_partner ON couples.screening (practice_id, couple_id, compartment, recorded_at DESC);
      SELECT couples.wall_clinical('couples.screening', 'reads nothing');
      REVOKE UPDATE ON couples.screening FROM attune_rt, attune_job;

      CREATE TABLE couples.clearance (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        couple_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        decision text CHECK (decision IN ('yes', 'no')),
        decided_by uuid,
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
        CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
        CHECK (decided_by <> asked_by)
      );
      CREATE UNIQUE INDEX clearance_asked_once ON couples.clearance (practice_id, couple_id) WHERE decision IS NULL;
      SELECT kernel.wall('couples.clearance');
      CREATE POLICY care_reads ON couples.clearance FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff' AND NOT (SELECT kernel.conjoint()) AND couple_id = ANY (ARRAY(SELECT couples.visible_couples())));
      CREATE POLICY treating_asks ON couples.clearance FOR INSERT TO attune_rt WITH CHECK (
        couple_id = ANY (ARRAY(SELECT couples.treated_couples())) AND asked_by = (SELECT kernel.person_id()) AND decision IS NULL);
      CREATE POLICY supervisor_decides ON couples.clearance FOR UPDATE TO attune_rt
        USING (couple_id = ANY (ARRAY(SELECT couples.supervised_couples())))
        WITH CHECK (couple_id = ANY (ARRAY(SELECT couples.supervised_couples())) AND decided_by = (SELECT kernel.person_id()));

      CREATE TABLE couples.safety_hold (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        couple_id uuid NOT NULL,
        compartment uuid,
        cause text NOT NULL CHECK (cause IN ('unsafe-report', 'screening', 'clinician')),
        placed_by uuid NOT NULL,
        placed_at timestamptz NOT NULL,
        clinician_yes_by uuid,
        clinician_yes_at timestamptz,
        supervisor_yes_by uuid,
        supervisor_yes_at timestamptz,
        lifted_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, couple_id) REFERENCES couples.couple (practice_id, id),
        FOREIGN KEY (practice_id, couple_id, compartment) REFERENCES couples.couple_member (practice_id, couple_id, partner_id),
        CHECK (clinician_yes_by <> supervisor_yes_by),
        CHECK (lifted_at IS NULL OR clinician_yes_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX safety_hold_open ON couples.safety_hold (practice_id, couple_id, compartment, cause) NULLS NOT DISTINCT WHERE lifted_at IS NULL;
      SELECT kernel.wall('couples.safety_hold');
      CREATE POLICY care_reads ON couples.safety_hold FOR SELECT TO attune_rt USING (
        (SELECT kernel.person_kind()) = 'staff' AND NOT (SELECT kernel.conjoint()) AND couple_id = ANY (ARRAY(SELECT couples.visible_couples())));
      CREATE POLICY care_lifts ON couples.safety_hold FOR UPDATE TO attune_rt USING (
        NOT (SELECT kernel.conjoint()) AND (couple_id = ANY (ARRAY(SELECT couples.treated_couples())) OR couple_id = ANY (ARRAY(SELECT couples.supervised_couples()))));
      REVOKE INSERT ON couples.safety_hold FROM attune_rt;
      REVOKE UPDATE ON couples.safety_hold FROM attune_rt;
      GRANT UPDATE (clinician_yes_by, clinician_yes_at, supervisor_yes_by, supervisor_yes_at, lifted_at, version) ON couples.safety_hold TO attune_rt;
    `);
    await functions(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION couples.place_hold(uuid, text, uuid)');
    await q.query('DROP TABLE couples.safety_hold, couples.clearance, couples.screening');
  }
}

async function functions(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA couples TO attune_rls;
    GRANT SELECT, INSERT ON couples.safety_hold TO attune_rls;
    CREATE POLICY hold_inserts ON couples.safety_hold FOR INSERT TO attune_rls WITH CHECK (practice_id = (SELECT kernel.practice_id()));
    CREATE POLICY helpers_read ON couples.safety_hold FOR SELECT TO attune_rls USING (true);

    -- The one thing that acts at once on rows the actor may not read. A partner can hold only the own couple and only as their own concern;
    -- staff only couples they treat or supervise. Placing it twice is one hold.
    CREATE FUNCTION couples.place_hold(p_couple uuid, p_cause text, p_compartment uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      IF NOT coalesce(
        kernel.person_kind() = 'partner' AND p_couple IN (SELECT couples.my_couple()) AND p_compartment = kernel.person_id() AND p_cause = 'unsafe-report'
        OR kernel.person_kind() = 'staff' AND p_couple IN (SELECT couples.visible_couples()) AND p_cause IN ('screening', 'clinician'), false)
      THEN
        RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
      END IF;
      INSERT INTO couples.safety_hold (practice_id, couple_id, compartment, cause, placed_by, placed_at)
      VALUES (kernel.practice_id(), p_couple, p_compartment, p_cause, kernel.person_id(), kernel.now())
      ON CONFLICT DO NOTHING;
    END $$;

    REVOKE EXECUTE ON FUNCTION couples.place_hold(uuid, text, uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION couples.place_hold(uuid, text, uuid) TO attune_rt;
    ALTER FUNCTION couples.place_hold(uuid, text, uuid) OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA couples FROM attune_rls;
  `);
}
