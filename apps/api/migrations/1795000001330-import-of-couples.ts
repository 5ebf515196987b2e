import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of couples on its way in: its rows as they are, what is to be said of them, and how far it has come. */
export class ImportOfCouples1795000001330 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE couples.import (
        practice_id uuid NOT NULL REFERENCES kernel.practice (practice_id),
        id uuid NOT NULL DEFAULT uuidv7(),
        file_name text NOT NULL,
        headings text[] NOT NULL,
        mapping jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('preview', 'running', 'done')),
        row_count int NOT NULL,
        ready_count int NOT NULL DEFAULT 0,
        bad_count int NOT NULL DEFAULT 0,
        known_count int NOT NULL DEFAULT 0,
        made_count int NOT NULL DEFAULT 0,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (practice_id, id)
      );
      CREATE INDEX import_by_person ON couples.import (practice_id, created_by, id DESC);

      CREATE TABLE couples.import_row (
        practice_id uuid NOT NULL,
        import_id uuid NOT NULL,
        row_number int NOT NULL,
        cells text[] NOT NULL,
        remarks jsonb NOT NULL DEFAULT '[]',
        state text NOT NULL DEFAULT 'read' CHECK (state IN ('read', 'ready', 'bad', 'known', 'made', 'left-out')),
        PRIMARY KEY (practice_id, import_id, row_number),
        FOREIGN KEY (practice_id, import_id) REFERENCES couples.import (practice_id, id)
      );
      CREATE INDEX import_row_by_state ON couples.import_row (practice_id, import_id, state, row_number);

      SELECT kernel.wall('couples.import');
      CREATE POLICY own ON couples.import TO attune_rt
        USING (created_by = (SELECT kernel.person_id())) WITH CHECK (created_by = (SELECT kernel.person_id()));
      SELECT kernel.wall('couples.import_row');
      CREATE POLICY own ON couples.import_row TO attune_rt
        USING (EXISTS (SELECT 1 FROM couples.import i WHERE i.practice_id = import_row.practice_id AND i.id = import_row.import_id))
        WITH CHECK (EXISTS (SELECT 1 FROM couples.import i WHERE i.practice_id = import_row.practice_id AND i.id = import_row.import_id));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE couples.import_row, couples.import');
  }
}
