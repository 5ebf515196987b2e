import { statement } from '@attune/kernel';

/** A way back in that opened to link and code. */
export interface FoundRecovery {
  id: string;
  practice_id: string;
  person_id: string;
  name: string;
  email: string;
  zone: string;
  demo: boolean;
  proves_address: boolean;
  opens_at: string;
  expires_at: string;
}

export const startRecovery = statement('access.start-recovery', 'SELECT access.start_recovery($1, $2, $3, $4, $5, $6, $7, $8, $9) AS started', { writes: true });
export const recoveryOf = statement(
  'access.recovery-of',
  'SELECT started_at AS "startedAt", opens_at AS "opensAt", expires_at AS "expiresAt" FROM access.recovery_of($1, $2)',
);
export const takeRecoveryBack = statement('access.take-recovery-back', 'SELECT access.take_recovery_back($1, $2) AS taken', { writes: true });
export const claimRecovery = statement(
  'access.claim-recovery',
  'SELECT opens_at AS "opensAt", expires_at AS "expiresAt" FROM access.claim_recovery($1, $2, $3)',
  { writes: true },
);
export const findRecovery = statement('access.find-recovery', 'SELECT * FROM access.find_recovery($1, $2, $3, $4)', { writes: true });
export const findRecoveryToStop = statement('access.find-recovery-to-stop', 'SELECT * FROM access.find_recovery_to_stop($1, $2)');

const OWN_OPEN = 'practice_id = kernel.practice_id() AND account_id = kernel.person_id() AND used_at IS NULL AND stopped_at IS NULL';

/** Uses it up; of two at once exactly one gets a row. */
export const useRecovery = statement(
  'access.use-recovery',
  `UPDATE access.recovery SET used_at = kernel.now() WHERE ${OWN_OPEN} AND id = $1 AND opens_at <= kernel.now() RETURNING id`,
  { writes: true },
);
export const stopRecovery = statement('access.stop-recovery', `UPDATE access.recovery SET stopped_at = kernel.now() WHERE ${OWN_OPEN} RETURNING id`, { writes: true });

/** In the mail's job: the link's token begins to count as the mail is written. */
export const armRecovery = statement(
  'access.arm-recovery',
  `UPDATE access.recovery SET token_hash = $2
   WHERE practice_id = kernel.practice_id() AND id = $1 AND way = 'mail' AND used_at IS NULL AND stopped_at IS NULL AND kernel.now() < expires_at RETURNING id`,
  { writes: true },
);
export const recoveryStands = statement(
  'access.recovery-stands',
  'SELECT 1 FROM access.recovery WHERE practice_id = kernel.practice_id() AND id = $1 AND used_at IS NULL AND stopped_at IS NULL',
);
