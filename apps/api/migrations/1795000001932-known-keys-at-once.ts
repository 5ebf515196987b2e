import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which keys of a file the practice has, found in one reading of each side: the function before this one took every couple of the practice apart anew for every
 * row of the file, so that a second file of 5,000 couples took minutes. It answers the same.
 */
export class KnownKeysAtOnce1795000001932 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await known(
      q,
      `WITH asked AS MATERIALIZED (
         SELECT k, couples.names_of_import_key(k) AS names, couples.address_in_import_key(k, 2) AS one, couples.address_in_import_key(k, 3) AS other
         FROM unnest(p_keys) k WHERE kernel.person_kind() IN ('staff', 'system')
       ), ours AS MATERIALIZED (
         SELECT c.import_key, couples.names_of_import_key(c.import_key) AS names,
           couples.address_in_import_key(c.import_key, 2) AS one, couples.address_in_import_key(c.import_key, 3) AS other
         FROM couples.couple c WHERE c.practice_id = kernel.practice_id() AND c.import_key IS NOT NULL
       )
       SELECT a.k FROM asked a JOIN ours o ON o.import_key = a.k
       UNION
       SELECT a.k FROM asked a JOIN ours o ON o.names = a.names WHERE (o.one <> a.one) IS NOT TRUE AND (o.other <> a.other) IS NOT TRUE`,
    );
    await q.query('DROP INDEX couples.couple_import_names');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX couple_import_names ON couples.couple (practice_id, couples.names_of_import_key(import_key)) WHERE import_key IS NOT NULL');
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
}

async function known(q: QueryRunner, body: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION couples.known_import_keys(p_keys text[]) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ ${body} $$`);
}
