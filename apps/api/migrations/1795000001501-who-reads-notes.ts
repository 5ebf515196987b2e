import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHILDREN = ['note_section', 'note_submission', 'submitted_section', 'signature', 'addendum'];
const FROZEN = ['note_submission', 'submitted_section', 'signature', 'addendum'];

/**
 * Who reads and writes session notes. A draft is its author's alone while they treat the couple; what was submitted is also its
 * supervisor's; what is final is the couple's care's. Partners and owners get nothing. A final note cannot be changed by anybody (R013).
 */
export class WhoReadsNotes1795000001501 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await helpers(q);
    await headPolicies(q);
    for (const table of CHILDREN) await childPolicies(q, table);
    await writing(q);
    await locks(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION notes.keep_final() CASCADE');
    await q.query('DROP FUNCTION notes.keep_locked() CASCADE');
    await q.query('DROP FUNCTION notes.supervised_drafts(), notes.supervised_for_couple()');
  }
}

async function helpers(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA notes TO attune_rls;
    GRANT SELECT ON notes.session_note TO attune_rls;
    CREATE POLICY helpers_read ON notes.session_note FOR SELECT TO attune_rls USING (true);

    -- Associates whom the acting staff member supervises now for one couple only.
    CREATE FUNCTION notes.supervised_for_couple() RETURNS TABLE (associate_id uuid, couple_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT r.associate_id, r.couple_id FROM practice.supervision_relation r
      WHERE r.practice_id = kernel.practice_id() AND r.supervisor_id = kernel.person_id() AND kernel.person_kind() = 'staff'
        AND r.couple_id IS NOT NULL AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on)
    $$;

    -- How many drafts there are that the acting supervisor cannot read yet: a number, for "not checked here".
    CREATE FUNCTION notes.supervised_drafts() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT count(*) FROM notes.session_note n
      WHERE n.practice_id = kernel.practice_id() AND n.state IN ('draft', 'returned')
        AND (n.author_id = ANY (ARRAY(SELECT practice.supervised_staff()))
          OR (n.author_id, n.couple_id) IN (SELECT s.associate_id, s.couple_id FROM notes.supervised_for_couple() s))
    $$;

    REVOKE EXECUTE ON FUNCTION notes.supervised_for_couple(), notes.supervised_drafts() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION notes.supervised_for_couple(), notes.supervised_drafts() TO attune_rt, attune_job, attune_owner;
    ALTER FUNCTION notes.supervised_for_couple() OWNER TO attune_rls;
    ALTER FUNCTION notes.supervised_drafts() OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA notes FROM attune_rls`);
}

const SUPERVISED = `(author_id = ANY (ARRAY(SELECT practice.supervised_staff()))
  OR (author_id, couple_id) IN (SELECT s.associate_id, s.couple_id FROM notes.supervised_for_couple() s))`;
const OWN = `author_id = (SELECT kernel.person_id()) AND couple_id = ANY (ARRAY(SELECT couples.treated_couples()))`;
const NOT_CONJOINT = `compartment IS NULL OR NOT (SELECT kernel.conjoint())`;

async function headPolicies(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE POLICY conjoint ON notes.session_note AS RESTRICTIVE FOR SELECT TO attune_rt USING (${NOT_CONJOINT});
    CREATE POLICY author_reads ON notes.session_note FOR SELECT TO attune_rt USING (${OWN});
    CREATE POLICY care_reads ON notes.session_note FOR SELECT TO attune_rt USING (
      state = 'final' AND (SELECT kernel.person_kind()) = 'staff' AND couple_id = ANY (ARRAY(SELECT couples.visible_couples())));
    CREATE POLICY supervisor_reads ON notes.session_note FOR SELECT TO attune_rt USING (state <> 'draft' AND ${SUPERVISED});

    CREATE POLICY author_inserts ON notes.session_note FOR INSERT TO attune_rt WITH CHECK (state = 'draft' AND ${OWN});
    -- Final rows are let through to here, so that changing one is an error and not silence.
    CREATE POLICY author_updates ON notes.session_note FOR UPDATE TO attune_rt USING (${OWN}) WITH CHECK (${OWN});
    CREATE POLICY supervisor_updates ON notes.session_note FOR UPDATE TO attune_rt
      USING (state IN ('submitted', 'final') AND ${SUPERVISED}) WITH CHECK (state IN ('returned', 'final') AND ${SUPERVISED})`);
}

/** Parts are read with their head, each in its own compartment. */
async function childPolicies(q: QueryRunner, table: string): Promise<void> {
  await q.query(`
    CREATE POLICY conjoint ON notes.${table} AS RESTRICTIVE FOR SELECT TO attune_rt USING (${NOT_CONJOINT});
    CREATE POLICY read_with_note ON notes.${table} FOR SELECT TO attune_rt USING (
      EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = ${table}.practice_id AND n.id = ${table}.note_id))`);
}

const withNote = (table: string, condition: string) =>
  `EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = ${table}.practice_id AND n.id = ${table}.note_id AND ${condition})`;

async function writing(q: QueryRunner): Promise<void> {
  const author = `n.author_id = (SELECT kernel.person_id())`;
  const open = (table: string) => withNote(table, `${author} AND n.state IN ('draft', 'returned')`);
  await q.query(`
    CREATE POLICY author_inserts ON notes.note_section FOR INSERT TO attune_rt WITH CHECK (${open('note_section')});
    CREATE POLICY author_updates ON notes.note_section FOR UPDATE TO attune_rt USING (
      ${withNote('note_section', author)} AND (${NOT_CONJOINT}));
    CREATE POLICY author_inserts ON notes.note_submission FOR INSERT TO attune_rt WITH CHECK (
      submitted_by = (SELECT kernel.person_id()) AND ${open('note_submission')});
    CREATE POLICY author_inserts ON notes.submitted_section FOR INSERT TO attune_rt WITH CHECK (${open('submitted_section')});
    CREATE POLICY signer_inserts ON notes.signature FOR INSERT TO attune_rt WITH CHECK (
      signer_id = (SELECT kernel.person_id()) AND ${withNote('signature', `(kind = 'author') = (${author})`)});
    CREATE POLICY treating_inserts ON notes.addendum FOR INSERT TO attune_rt WITH CHECK (
      author_id = (SELECT kernel.person_id()) AND couple_id = ANY (ARRAY(SELECT couples.treated_couples()))
      AND ${withNote('addendum', "n.state = 'final'")})`);
}

/** Row policies make a forbidden change look like nothing; these make it an error, for every role. */
async function locks(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION notes.keep_final() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR OLD.state = 'final' THEN RAISE EXCEPTION 'a final note cannot be changed' USING ERRCODE = '42501'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER keep_final BEFORE UPDATE OR DELETE ON notes.session_note FOR EACH ROW EXECUTE FUNCTION notes.keep_final();

    CREATE FUNCTION notes.keep_locked() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR NOT EXISTS (SELECT 1 FROM notes.session_note n
          WHERE n.practice_id = OLD.practice_id AND n.id = OLD.note_id AND n.state IN ('draft', 'returned')) THEN
        RAISE EXCEPTION 'a note that was submitted or is final cannot be changed' USING ERRCODE = '42501';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER keep_locked BEFORE UPDATE OR DELETE ON notes.note_section FOR EACH ROW EXECUTE FUNCTION notes.keep_locked()`);
  for (const table of FROZEN) {
    await q.query(`
      REVOKE UPDATE ON notes.${table} FROM attune_rt, attune_job;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON notes.${table} FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()`);
  }
}
