import { setTimeout as wait } from 'node:timers/promises';
import { house } from '@attune/testing';

// Far more than a queue would do by looking every few seconds within a test's time.
const MAILS = 12;

describe('the runner of jobs', () => {
  it('does all that came in together one after the other, and does not wait for its next look between them', async () => {
    const own = await house().anew(`${house().worker}runner`);
    try {
      const { id, ids } = await own.aPractice();
      await own.run();
      await own.database.sql(
        `INSERT INTO kernel.outbox (practice_id, type, ids, at)
         SELECT $1, 'mail.requested', jsonb_build_object('to', 'account', 'personId', $2::text, 'template', 'access.credential-changed', 'what', 'password'), now()
         FROM generate_series(1, $3)`,
        [id, ids['a1'], MAILS],
      );
      const done = async () => (await own.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM kernel.handled WHERE queue = 'kernel.mail'`))[0]?.n;
      for (let tries = 0; (await done()) !== MAILS; tries += 1) {
        if (tries === 150) throw new Error('The runner waits between jobs');
        await wait(100);
      }
    } finally {
      await own.close();
    }
  });
});
