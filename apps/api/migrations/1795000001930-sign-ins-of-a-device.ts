import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody has signed in on a browser before is asked at each sign-in. */
export class SignInsOfADevice1795000001930 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX sign_in_device ON access.sign_in (practice_id, device_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX access.sign_in_device');
  }
}
