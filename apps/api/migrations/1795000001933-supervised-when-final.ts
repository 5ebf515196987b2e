import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUPERVISED = (associate: string) => `(${associate} = ANY (ARRAY(SELECT practice.supervised_staff()))
  OR (${associate}, couple_id) IN (SELECT s.associate_id, s.couple_id FROM notes.supervised_for_couple() s))`;

/**
 * Supervising an associate now opens what is in review, and of the finished work what was finished under this supervision: not the notes of a couple that
 * the associate had and handed on before (R007). Talks about a note are read by those who may read the note.
 */
export class SupervisedWhenFinal1795000001933 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA notes TO attune_rls;
      -- Whom the acting staff member supervises now, for which couple (null: any), and since when.
      CREATE FUNCTION notes.supervised_since() RETURNS TABLE (associate_id uuid, couple_id uuid, since timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT r.associate_id, r.couple_id, r.from_on::timestamp AT TIME ZONE kernel.zone() FROM practice.supervision_relation r
        WHERE r.practice_id = kernel.practice_id() AND r.supervisor_id = kernel.person_id() AND kernel.person_kind() = 'staff'
          AND r.from_on <= kernel.today() AND (r.until_on IS NULL OR kernel.today() < r.until_on)
      $$;
      REVOKE EXECUTE ON FUNCTION notes.supervised_since() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notes.supervised_since() TO attune_rt;
      ALTER FUNCTION notes.supervised_since() OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA notes FROM attune_rls;

      DROP POLICY supervisor_reads ON notes.session_note;
      CREATE POLICY supervisor_reads ON notes.session_note FOR SELECT TO attune_rt USING (
        (state IN ('submitted', 'returned') AND ${SUPERVISED('author_id')})
        OR (state = 'final' AND EXISTS (SELECT 1 FROM notes.supervised_since() s
          WHERE s.associate_id = author_id AND (s.couple_id IS NULL OR s.couple_id = session_note.couple_id) AND s.since <= final_at)))`);
    // A scalar subquery and no EXISTS: no plan may read all notes of the practice for the talks of one.
    await talks(q, {
      thread: '(SELECT n.id FROM notes.session_note n WHERE n.practice_id = thread.practice_id AND n.id = thread.note_id LIMIT 1) IS NOT NULL',
      comment: '(SELECT t.id FROM supervision.thread t WHERE t.practice_id = comment.practice_id AND t.id = comment.thread_id LIMIT 1) IS NOT NULL',
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await talks(q, { thread: 'true', comment: 'true' });
    await q.query(`
      DROP POLICY supervisor_reads ON notes.session_note;
      CREATE POLICY supervisor_reads ON notes.session_note FOR SELECT TO attune_rt USING (state <> 'draft' AND ${SUPERVISED('author_id')});
      DROP FUNCTION notes.supervised_since()`);
  }
}

async function talks(q: QueryRunner, readable: Record<'thread' | 'comment', string>): Promise<void> {
  for (const [table, condition] of Object.entries(readable)) {
    await q.query(`
      DROP POLICY supervisor_reads ON supervision.${table};
      CREATE POLICY supervisor_reads ON supervision.${table} FOR SELECT TO attune_rt USING (${SUPERVISED('associate_id')} AND ${condition})`);
  }
}
