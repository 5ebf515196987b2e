import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = '(SELECT kernel.person_id())';
const SUPERVISED = 'ANY (ARRAY(SELECT practice.supervised_staff()))';
const withMeeting = (table: string, condition: string) =>
  `EXISTS (SELECT 1 FROM supervision.meeting m WHERE m.practice_id = ${table}.practice_id AND m.id = ${table}.meeting_id AND ${condition})`;

/**
 * Meetings of supervision: a head, who attended, every revision as it was written, and the signatures over each. They are no part of a couple's
 * record: whoever attended reads them, and whoever supervises one of the associates now.
 */
export class SupervisionMeetings1795000001860 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await tables(q);
    await policies(q);
    await locks(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE supervision.meeting_signature, supervision.meeting_revision, supervision.meeting_attendee, supervision.meeting');
    await q.query('DROP FUNCTION supervision.complete_meeting(), supervision.keep_meeting()');
  }
}

async function tables(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE supervision.meeting (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), supervisor_id uuid NOT NULL,
      format text NOT NULL CHECK (format IN ('individual', 'triadic', 'group')), starts_at timestamptz NOT NULL, minutes int NOT NULL CHECK (minutes BETWEEN 15 AND 480),
      modality text NOT NULL CHECK (modality IN ('in_person', 'video', 'phone')), place text NOT NULL, others int NOT NULL DEFAULT 0 CHECK (others BETWEEN 0 AND 30),
      next_on date, number int NOT NULL DEFAULT 1, signed_at timestamptz, called_off_at timestamptz,
      CONSTRAINT meeting_pk PRIMARY KEY (practice_id, id),
      CONSTRAINT meeting_of_supervisor UNIQUE (practice_id, id, supervisor_id),
      CONSTRAINT meeting_supervisor FOREIGN KEY (practice_id, supervisor_id) REFERENCES practice.staff_member (practice_id, id),
      CHECK (signed_at IS NULL OR called_off_at IS NULL));
    CREATE INDEX meeting_by_time ON supervision.meeting (practice_id, starts_at DESC, id DESC);

    -- A row stays when somebody is taken off the record: attends says whether they were there.
    CREATE TABLE supervision.meeting_attendee (
      practice_id uuid NOT NULL, meeting_id uuid NOT NULL, associate_id uuid NOT NULL, supervisor_id uuid NOT NULL, attends boolean NOT NULL DEFAULT true,
      CONSTRAINT meeting_attendee_pk PRIMARY KEY (practice_id, meeting_id, associate_id),
      CONSTRAINT meeting_attendee_meeting FOREIGN KEY (practice_id, meeting_id, supervisor_id) REFERENCES supervision.meeting (practice_id, id, supervisor_id),
      CONSTRAINT meeting_attendee_associate FOREIGN KEY (practice_id, associate_id) REFERENCES practice.staff_member (practice_id, id));
    CREATE INDEX meeting_attendee_by_associate ON supervision.meeting_attendee (practice_id, associate_id, meeting_id) WHERE attends;

    CREATE TABLE supervision.meeting_revision (
      practice_id uuid NOT NULL, meeting_id uuid NOT NULL, number int NOT NULL CHECK (number > 0), facts jsonb NOT NULL, body bytea NOT NULL, reason bytea,
      hash bytea NOT NULL CHECK (octet_length(hash) = 32), written_by uuid NOT NULL, written_at timestamptz NOT NULL,
      CONSTRAINT meeting_revision_pk PRIMARY KEY (practice_id, meeting_id, number),
      CONSTRAINT meeting_revision_meeting FOREIGN KEY (practice_id, meeting_id) REFERENCES supervision.meeting (practice_id, id));

    CREATE TABLE supervision.meeting_signature (
      practice_id uuid NOT NULL, meeting_id uuid NOT NULL, number int NOT NULL, signer_id uuid NOT NULL, signed_at timestamptz NOT NULL,
      hash bytea NOT NULL CHECK (octet_length(hash) = 32), credential_line text NOT NULL,
      CONSTRAINT meeting_signature_pk PRIMARY KEY (practice_id, meeting_id, number, signer_id),
      CONSTRAINT meeting_signature_revision FOREIGN KEY (practice_id, meeting_id, number) REFERENCES supervision.meeting_revision (practice_id, meeting_id, number),
      CONSTRAINT meeting_signature_signer FOREIGN KEY (practice_id, signer_id) REFERENCES practice.staff_member (practice_id, id))`);
  for (const table of ['meeting', 'meeting_attendee', 'meeting_revision', 'meeting_signature']) await q.query(`SELECT kernel.wall('supervision.${table}')`);
}

async function policies(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE POLICY those_concerned_read ON supervision.meeting_attendee FOR SELECT TO attune_rt USING (
      (SELECT kernel.person_kind()) = 'staff' AND (supervisor_id = ${ME} OR (attends AND (associate_id = ${ME} OR associate_id = ${SUPERVISED}))));
    -- The foreign key holds the supervisor to the meeting's own: a policy that looked there would go round in a circle.
    CREATE POLICY supervisor_inserts ON supervision.meeting_attendee FOR INSERT TO attune_rt WITH CHECK (supervisor_id = ${ME});
    CREATE POLICY supervisor_updates ON supervision.meeting_attendee FOR UPDATE TO attune_rt USING (supervisor_id = ${ME});

    CREATE POLICY those_concerned_read ON supervision.meeting FOR SELECT TO attune_rt USING (
      (SELECT kernel.person_kind()) = 'staff' AND (supervisor_id = ${ME}
        OR EXISTS (SELECT 1 FROM supervision.meeting_attendee a WHERE a.practice_id = meeting.practice_id AND a.meeting_id = meeting.id AND a.attends)));
    CREATE POLICY supervisor_inserts ON supervision.meeting FOR INSERT TO attune_rt WITH CHECK (supervisor_id = ${ME} AND (SELECT access.holds_role('supervisor')));
    CREATE POLICY supervisor_updates ON supervision.meeting FOR UPDATE TO attune_rt USING (supervisor_id = ${ME});

    CREATE POLICY read_with_meeting ON supervision.meeting_revision FOR SELECT TO attune_rt USING (${withMeeting('meeting_revision', 'true')});
    CREATE POLICY supervisor_writes ON supervision.meeting_revision FOR INSERT TO attune_rt WITH CHECK (
      written_by = ${ME} AND ${withMeeting('meeting_revision', `m.supervisor_id = ${ME}`)});
    CREATE POLICY read_with_meeting ON supervision.meeting_signature FOR SELECT TO attune_rt USING (${withMeeting('meeting_signature', 'true')});
    CREATE POLICY those_there_sign ON supervision.meeting_signature FOR INSERT TO attune_rt WITH CHECK (
      signer_id = ${ME} AND ${withMeeting('meeting_signature', `m.number = meeting_signature.number AND (m.supervisor_id = ${ME}
        OR EXISTS (SELECT 1 FROM supervision.meeting_attendee a WHERE a.practice_id = m.practice_id AND a.meeting_id = m.id AND a.associate_id = ${ME} AND a.attends))`)})`);
}

async function locks(q: QueryRunner): Promise<void> {
  for (const table of ['meeting_revision', 'meeting_signature']) {
    await q.query(`
      REVOKE UPDATE ON supervision.${table} FROM attune_rt, attune_job;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON supervision.${table} FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()`);
  }
  await q.query(`
    GRANT CREATE ON SCHEMA supervision TO attune_rls;
    GRANT SELECT ON supervision.meeting, supervision.meeting_attendee, supervision.meeting_signature TO attune_rls;
    GRANT UPDATE (signed_at) ON supervision.meeting TO attune_rls;
    CREATE POLICY helpers ON supervision.meeting TO attune_rls USING (true);
    CREATE POLICY helpers ON supervision.meeting_attendee FOR SELECT TO attune_rls USING (true);
    CREATE POLICY helpers ON supervision.meeting_signature FOR SELECT TO attune_rls USING (true);

    -- Signed is what the supervisor and every associate who was there have signed.
    CREATE FUNCTION supervision.complete_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      UPDATE supervision.meeting m SET signed_at = NEW.signed_at
      WHERE m.practice_id = kernel.practice_id() AND m.id = NEW.meeting_id AND m.number = NEW.number AND NOT EXISTS (
        SELECT 1 FROM (SELECT m.supervisor_id AS person UNION ALL
          SELECT a.associate_id FROM supervision.meeting_attendee a WHERE a.practice_id = m.practice_id AND a.meeting_id = m.id AND a.attends) p
        WHERE NOT EXISTS (SELECT 1 FROM supervision.meeting_signature s
          WHERE s.practice_id = m.practice_id AND s.meeting_id = m.id AND s.number = m.number AND s.signer_id = p.person));
      RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION supervision.complete_meeting() FROM PUBLIC;
    CREATE TRIGGER complete AFTER INSERT ON supervision.meeting_signature FOR EACH ROW EXECUTE FUNCTION supervision.complete_meeting();
    ALTER FUNCTION supervision.complete_meeting() OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA supervision FROM attune_rls;

    -- What was signed changes by a new revision, which voids the signatures, and in no other way.
    CREATE FUNCTION supervision.keep_meeting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR NEW.supervisor_id <> OLD.supervisor_id OR OLD.called_off_at IS NOT NULL THEN
        RAISE EXCEPTION 'a meeting of supervision stays as it is' USING ERRCODE = '42501';
      END IF;
      IF (NEW.format, NEW.starts_at, NEW.minutes, NEW.modality, NEW.place, NEW.others) IS DISTINCT FROM (OLD.format, OLD.starts_at, OLD.minutes, OLD.modality, OLD.place, OLD.others)
        AND NEW.number <> OLD.number + 1 THEN
        RAISE EXCEPTION 'a meeting of supervision changes by a new revision' USING ERRCODE = '42501';
      END IF;
      IF NEW.number <> OLD.number THEN NEW.signed_at := NULL; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER keep_meeting BEFORE UPDATE OR DELETE ON supervision.meeting FOR EACH ROW EXECUTE FUNCTION supervision.keep_meeting()`);
}
