import type { AccountKind, Language } from '@attune/access/domain';
import type { MailContext, Tx } from '@attune/kernel';
import { accountAddress } from '../reset/reset.sql';

export interface AddressRow {
  address: string;
  language: Language;
  kind: AccountKind;
  verified: boolean;
}

/** The address that an account signs in with; null where it is ended. */
export async function ownAddress(personId: string, tx: Tx): Promise<AddressRow | null> {
  const [row] = await tx.sql<AddressRow>(accountAddress(personId));
  return row ?? null;
}

/** Where the site of this kind of account is. */
export function siteOf({ staffUrl, portalUrl }: Pick<MailContext, 'staffUrl' | 'portalUrl'>, kind: string | undefined): string {
  return kind === 'staff' ? staffUrl : portalUrl;
}
