import { statement } from '@attune/kernel';

export const askAddress = statement('access.ask-address', 'SELECT access.ask_address($1, $2, $3) AS kept', { writes: true });
export const findAddressChange = statement('access.find-address-change', 'SELECT * FROM access.find_address_change($1, $2, $3)');
export const moveAddress = statement('access.move-address', 'SELECT access.move_address($1, $2) AS moved', { writes: true });
export const takeAddressBack = statement('access.take-address-back', 'SELECT access.take_address_back($1) AS back', { writes: true });
/** Changes that can still be taken back. Value: person. */
export const recentAddresses = statement('access.recent-addresses', 'SELECT id FROM access.recent_addresses($1) AS id');

/** In the mails' jobs: where they go, and the link's token, which begins to count as the mail is written. */
export const newAddress = statement(
  'access.new-address',
  `SELECT c.new_email AS address, a.language FROM access.address_change c JOIN access.account a ON a.practice_id = c.practice_id AND a.id = c.account_id
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.account_id = $2 AND c.done_at IS NULL AND c.void_at IS NULL`,
);
export const oldAddress = statement(
  'access.old-address',
  `SELECT c.old_email AS address, a.language FROM access.address_change c JOIN access.account a ON a.practice_id = c.practice_id AND a.id = c.account_id
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 AND c.account_id = $2 AND c.old_proven AND c.undone_at IS NULL AND kernel.now() < c.undo_until`,
);
export const armAddressProof = statement(
  'access.arm-address-proof',
  `UPDATE access.address_change SET token_hash = $2
   WHERE practice_id = kernel.practice_id() AND id = $1 AND done_at IS NULL AND void_at IS NULL AND kernel.now() < expires_at RETURNING id`,
  { writes: true },
);
export const armAddressUndo = statement(
  'access.arm-address-undo',
  'UPDATE access.address_change SET undo_hash = $2 WHERE practice_id = kernel.practice_id() AND id = $1 AND undone_at IS NULL AND kernel.now() < undo_until RETURNING id',
  { writes: true },
);
