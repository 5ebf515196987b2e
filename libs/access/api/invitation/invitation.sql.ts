import type { Language } from '@attune/access/domain';
import { statement } from '@attune/kernel';

/** Where a person stands on the way in. */
export interface WayInRow {
  person_id: string;
  joined: boolean;
  invited_at: string | null;
  expires_at: string | null;
  code_failures: number | null;
}

/** An invitation that opened to link and code. */
export interface FoundInvitation {
  id: string;
  practice_id: string;
  person_id: string;
  email: string;
  name: string;
  language: Language;
  way: 'mail' | 'screen';
  practice_name: string;
  invited_by: string | null;
  zone: string;
  demo: boolean;
}

export const findInvitation = statement('access.find-invitation', 'SELECT * FROM access.find_invitation($1, $2, $3, $4)', { writes: true });
export const wayIn = statement('access.way-in', 'SELECT * FROM access.way_in($1::uuid[])');
export const addressTaken = statement('access.address-taken', 'SELECT access.address_taken($1, $2, $3) AS taken');
export const revokeInvitations = statement('access.revoke-invitations', 'SELECT access.revoke_invitations($1) AS revoked', { writes: true });
export const renamePerson = statement('access.rename-person', 'SELECT access.rename_person($1, $2)', { writes: true });

/** Uses an invitation up; of two at once exactly one gets a row. */
export const useInvitation = statement(
  'access.use-invitation',
  `UPDATE access.invitation SET used_at = kernel.now()
   WHERE practice_id = kernel.practice_id() AND id = $1 AND person_id = kernel.person_id() AND used_at IS NULL AND revoked_at IS NULL
   RETURNING made_by`,
  { writes: true },
);

/** In the mail's job: the link's token begins to count as the mail is written. */
export const armInvitation = statement(
  'access.arm-invitation',
  `UPDATE access.invitation SET token_hash = $2
   WHERE practice_id = kernel.practice_id() AND id = $1 AND way = 'mail' AND used_at IS NULL AND revoked_at IS NULL AND kernel.now() < expires_at
   RETURNING kind, language`,
  { writes: true },
);
export const invitationAddress = statement(
  'access.invitation-address',
  `SELECT email AS address, language FROM access.invitation
   WHERE practice_id = kernel.practice_id() AND id = $1 AND person_id = $2 AND used_at IS NULL AND revoked_at IS NULL`,
);
