import { statement } from '@attune/kernel';

const OWN = 'practice_id = kernel.practice_id() AND account_id = kernel.person_id()';

/** Takes a time step; of two at once exactly one gets a row (R054). */
export const takeStep = statement(
  'access.take-totp-step',
  `UPDATE access.credential SET totp_last_step = $1 WHERE ${OWN} AND totp_last_step < $1 RETURNING account_id`,
  { writes: true },
);
export const keepPending = statement('access.keep-pending-totp', `UPDATE access.credential SET totp_pending = $1 WHERE ${OWN}`, { writes: true });
export const clearPending = statement(
  'access.confirm-totp',
  `UPDATE access.credential SET totp = $1, totp_version = $2, totp_last_step = $3, totp_confirmed_at = kernel.now(), totp_pending = NULL WHERE ${OWN}`,
  { writes: true },
);
export const removeFactor = statement(
  'access.remove-totp',
  `UPDATE access.credential SET totp = NULL, totp_confirmed_at = NULL, totp_pending = NULL WHERE ${OWN}`,
  { writes: true },
);
/** Uses a recovery code; of two at once exactly one gets a row (R055). */
export const useRecoveryCode = statement(
  'access.use-recovery-code',
  `UPDATE access.recovery_code SET used_at = kernel.now() WHERE ${OWN} AND code_hash = $1 AND used_at IS NULL AND void_at IS NULL RETURNING id`,
  { writes: true },
);
export const voidRecoveryCodes = statement(
  'access.void-recovery-codes',
  `UPDATE access.recovery_code SET void_at = kernel.now() WHERE ${OWN} AND used_at IS NULL AND void_at IS NULL`,
  { writes: true },
);
