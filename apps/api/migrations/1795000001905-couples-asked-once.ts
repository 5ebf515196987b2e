import type { MigrationInterface, QueryRunner } from 'typeorm';

/** About how many rows they give: the planner's usual guess of 1000 makes it hash whole tables for the two people of a couple's care. */
const ROWS: Readonly<Record<string, number>> = {
  'access.find_sign_in(bytea, text, boolean)': 1,
  'practice.supervisors_of(uuid, uuid)': 2,
  'practice.supervised_staff()': 10,
  'couples.my_couple()': 1,
  'couples.own_couple()': 1,
  'couples.care_of(uuid)': 4,
  'couples.treated_couples()': 50,
  'couples.supervised_couples()': 50,
  'couples.visible_partners()': 100,
  'notes.supervised_for_couple()': 10,
  'exercises.offered()': 5,
  'exercises.reveal_of(uuid)': 1,
};

/** Tables that say who has to do with whom. */
const RELATIONS = ['couples.case_assignment', 'couples.couple_member', 'practice.supervision_relation'] as const;

/**
 * Every table that a statement reads asks anew which couples the acting person may know of: ten times for one screen. Now it is found out once and
 * kept in a setting of the transaction, like the person who acts, and gone with it. It says for whom and when it was found, so that it holds
 * for nobody else; a change of the relations puts it out of use.
 */
export class CouplesAskedOnce1795000001905 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $do$ BEGIN
        EXECUTE format('CREATE FUNCTION couples.related_couples() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 50 AS %L',
          (SELECT prosrc FROM pg_proc WHERE oid = 'couples.visible_couples()'::regprocedure));
      END $do$;
      REVOKE EXECUTE ON FUNCTION couples.related_couples() FROM PUBLIC;
      GRANT CREATE ON SCHEMA couples TO attune_rls;
      ALTER FUNCTION couples.related_couples() OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA couples FROM attune_rls;

      CREATE OR REPLACE FUNCTION couples.visible_couples() RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 50 AS $$
      DECLARE
        found_for text := concat_ws(' ', kernel.practice_id(), kernel.person_kind(), kernel.person_id(), current_setting('app.now', true)) || '|';
        kept text := current_setting('app.visible_couples', true);
      BEGIN
        IF kept IS NULL OR NOT starts_with(kept, found_for) THEN
          kept := found_for || ARRAY(SELECT couples.related_couples())::text;
          PERFORM set_config('app.visible_couples', kept, true);
        END IF;
        RETURN QUERY SELECT unnest(substr(kept, length(found_for) + 1)::uuid[]);
      END $$;

      CREATE FUNCTION couples.forget_visible_couples() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM set_config('app.visible_couples', '', true);
        RETURN NULL;
      END $$`);
    for (const table of RELATIONS) {
      await q.query(`CREATE TRIGGER visible_couples_change AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION couples.forget_visible_couples()`);
    }
    await guess(q, ROWS);
  }

  async down(q: QueryRunner): Promise<void> {
    await guess(q, Object.fromEntries(Object.keys(ROWS).map((each) => [each, 1000])));
    for (const table of RELATIONS) await q.query(`DROP TRIGGER visible_couples_change ON ${table}`);
    await q.query(`
      DROP FUNCTION couples.forget_visible_couples();
      DO $do$ BEGIN
        EXECUTE format('CREATE OR REPLACE FUNCTION couples.visible_couples() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1000 AS %L',
          (SELECT prosrc FROM pg_proc WHERE oid = 'couples.related_couples()'::regprocedure));
      END $do$;
      DROP FUNCTION couples.related_couples()`);
  }
}

async function guess(q: QueryRunner, rows: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, count] of Object.entries(rows)) await q.query(`ALTER FUNCTION ${name} ROWS ${count}`);
}
