import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an author take another template while nothing is written: only parts without words, of a draft that was never sent, may go. */
export class AnotherShape1795000001502 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT DELETE ON notes.note_section TO attune_rt;
      CREATE POLICY author_clears ON notes.note_section FOR DELETE TO attune_rt USING (
        body IS NULL AND risk IS NULL AND (compartment IS NULL OR NOT (SELECT kernel.conjoint())) AND EXISTS (
          SELECT 1 FROM notes.session_note n WHERE n.practice_id = note_section.practice_id AND n.id = note_section.note_id
            AND n.author_id = (SELECT kernel.person_id()) AND n.state = 'draft' AND n.submission = 0));

      CREATE OR REPLACE FUNCTION notes.keep_locked() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM notes.session_note n WHERE n.practice_id = OLD.practice_id AND n.id = OLD.note_id AND n.state IN ('draft', 'returned')) THEN
          RAISE EXCEPTION 'a note that was submitted or is final cannot be changed' USING ERRCODE = '42501';
        END IF;
        IF TG_OP = 'DELETE' THEN
          IF OLD.body IS NOT NULL THEN RAISE EXCEPTION 'words are never deleted' USING ERRCODE = '42501'; END IF;
          RETURN OLD;
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('REVOKE DELETE ON notes.note_section FROM attune_rt');
    await q.query('DROP POLICY author_clears ON notes.note_section');
  }
}
