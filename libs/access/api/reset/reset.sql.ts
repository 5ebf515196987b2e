import { statement } from '@attune/kernel';

export interface FoundReset {
  id: string;
  practice_id: string;
  person_id: string;
  zone: string;
  demo: boolean;
  second_factor: boolean;
}

export const findReset = statement('access.find-reset', 'SELECT * FROM access.find_reset($1, $2, $3)');

/** Uses a mailed link up, with every other one of its purpose; of two at once exactly one gets its row. */
export const useReset = statement(
  'access.use-reset',
  `WITH used AS (
     UPDATE access.reset SET used_at = kernel.now()
     WHERE practice_id = kernel.practice_id() AND account_id = kernel.person_id() AND id = $1 AND used_at IS NULL RETURNING id, purpose
   ), others AS (
     UPDATE access.reset r SET used_at = kernel.now() FROM used u
     WHERE r.practice_id = kernel.practice_id() AND r.account_id = kernel.person_id() AND r.purpose = u.purpose AND r.id <> u.id AND r.used_at IS NULL
   )
   SELECT id FROM used`,
  { writes: true },
);

/** In the mail's job: the link's token begins to count as the mail is written. */
export const armReset = statement(
  'access.arm-reset',
  `UPDATE access.reset SET token_hash = $2 WHERE practice_id = kernel.practice_id() AND id = $1 AND used_at IS NULL AND kernel.now() < expires_at RETURNING id`,
  { writes: true },
);

export const accountAddress = statement(
  'access.account-address',
  `SELECT email AS address, language, kind, email_verified_at IS NOT NULL AS verified FROM access.account
   WHERE practice_id = kernel.practice_id() AND id = $1 AND ended_at IS NULL`,
);
