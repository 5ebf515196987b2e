import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The queue names couples by initials. They stand in the review itself, taken when it is opened: reading two names a row through the
 * couples' own row policies cost more than all the rest of the queue.
 */
export class InitialsInTheQueue1795000001702 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- [{ "id": partner, "initial": "A" }] by seat: those whom the note is about.
      ALTER TABLE supervision.review ADD COLUMN initials jsonb NOT NULL DEFAULT '[]';
      GRANT CREATE ON SCHEMA supervision TO attune_rls;
      CREATE FUNCTION supervision.take_initials() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        NEW.initials := coalesce((
          SELECT jsonb_agg(jsonb_build_object('id', p.id, 'initial', left(p.given_name, 1)) ORDER BY m.seat)
          FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
          WHERE m.practice_id = kernel.practice_id() AND m.practice_id = NEW.practice_id AND m.couple_id = NEW.couple_id
            AND (NEW.compartment IS NULL OR m.partner_id = NEW.compartment)), '[]');
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION supervision.take_initials() FROM PUBLIC;
      CREATE TRIGGER take_initials BEFORE INSERT ON supervision.review FOR EACH ROW EXECUTE FUNCTION supervision.take_initials();
      ALTER FUNCTION supervision.take_initials() OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA supervision FROM attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TRIGGER take_initials ON supervision.review');
    await q.query('DROP FUNCTION supervision.take_initials()');
    await q.query('ALTER TABLE supervision.review DROP COLUMN initials');
  }
}
