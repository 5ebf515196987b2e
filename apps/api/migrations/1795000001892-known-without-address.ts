import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file that comes a second time under another mapping makes nothing twice either: where it has no key of its own for a couple, the addresses tell
 * two couples of one name apart only if both readings have them. The keys are those of `import-key.ts`.
 */
export class KnownWithoutAddress1795000001892 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- '|nunez ana ana@x.org|reed tom' without its addresses; null for a key that begins with the file's own.
      CREATE FUNCTION couples.names_of_import_key(p_key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE WHEN starts_with(p_key, '|') THEN regexp_replace(p_key, ' [^ |]*@[^ |]*', '', 'g') END;
      CREATE FUNCTION couples.address_in_import_key(p_key text, p_part int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN substring(split_part(p_key, '|', p_part) FROM ' ([^ |]*@[^ |]*)$');
      REVOKE EXECUTE ON FUNCTION couples.names_of_import_key(text), couples.address_in_import_key(text, int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION couples.names_of_import_key(text), couples.address_in_import_key(text, int) TO attune_rls, attune_rt, attune_job;
      CREATE INDEX couple_import_names ON couples.couple (practice_id, couples.names_of_import_key(import_key)) WHERE import_key IS NOT NULL;
      CREATE INDEX contact_by_address ON couples.contact (practice_id, lower(email)) WHERE email IS NOT NULL`);
    await known(
      q,
      `SELECT k FROM unnest(p_keys) k
       WHERE kernel.person_kind() IN ('staff', 'system') AND (
         EXISTS (SELECT 1 FROM couples.couple c WHERE c.practice_id = kernel.practice_id() AND c.import_key = k)
         OR EXISTS (
           SELECT 1 FROM couples.couple c
           WHERE c.practice_id = kernel.practice_id() AND c.import_key IS NOT NULL AND couples.names_of_import_key(c.import_key) = couples.names_of_import_key(k)
             AND NOT EXISTS (SELECT 1 FROM unnest(ARRAY[2, 3]) part
               WHERE couples.address_in_import_key(c.import_key, part) <> couples.address_in_import_key(k, part))))`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await known(
      q,
      `SELECT c.import_key FROM couples.couple c
       WHERE c.practice_id = kernel.practice_id() AND c.import_key = ANY (p_keys) AND kernel.person_kind() IN ('staff', 'system')`,
    );
    await q.query('DROP INDEX couples.contact_by_address, couples.couple_import_names; DROP FUNCTION couples.names_of_import_key(text), couples.address_in_import_key(text, int)');
  }
}

async function known(q: QueryRunner, body: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION couples.known_import_keys(p_keys text[]) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ ${body} $$`);
}
