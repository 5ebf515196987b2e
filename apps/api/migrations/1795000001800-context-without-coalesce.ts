import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL takes COALESCE for something that may leak (contain_leaked_vars does not know it), so that no condition with the clock or the
 * zone in it was used along an index where row policies hold. CASE says the same and may.
 */
export class ContextWithoutCoalesce1795000001800 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION kernel.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        RETURN CASE WHEN current_setting('app.now', true) <> '' THEN current_setting('app.now', true)::timestamptz ELSE pg_catalog.now() END;
      CREATE OR REPLACE FUNCTION kernel.zone() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN CASE WHEN current_setting('app.zone', true) <> '' THEN current_setting('app.zone', true) ELSE 'UTC' END;
      CREATE OR REPLACE FUNCTION kernel.conjoint() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN current_setting('app.conjoint', true) IS NOT DISTINCT FROM 'on';

      -- The people of visible couples: an array is looked up along the index, a subquery is joined.
      CREATE OR REPLACE FUNCTION couples.visible_partners() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT m.partner_id FROM couples.couple_member m
        WHERE m.practice_id = kernel.practice_id() AND m.couple_id = ANY (ARRAY(SELECT couples.visible_couples()))
          AND (kernel.person_kind() = 'staff' OR m.partner_id = kernel.person_id())
      $$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION kernel.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(nullif(current_setting('app.now', true), '')::timestamptz, pg_catalog.now());
      CREATE OR REPLACE FUNCTION kernel.zone() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(nullif(current_setting('app.zone', true), ''), 'UTC');
      CREATE OR REPLACE FUNCTION kernel.conjoint() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('app.conjoint', true), '') = 'on';
      CREATE OR REPLACE FUNCTION couples.visible_partners() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT m.partner_id FROM couples.couple_member m
        WHERE m.practice_id = kernel.practice_id() AND m.couple_id IN (SELECT couples.visible_couples())
          AND (kernel.person_kind() = 'staff' OR m.partner_id = kernel.person_id())
      $$;
    `);
  }
}
