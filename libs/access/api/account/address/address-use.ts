import type { AccountKind } from '@attune/access/domain';
import type { Tx } from '@attune/kernel';
import { addressTaken } from '../../invitation/invitation.sql';

type Use = (tx: Tx, email: string) => Promise<boolean>;

const uses: Use[] = [];

/** Lets a domain above say that an address is used by somebody else than whoever acts: couples knows the other partner's. */
export function registerAddressUse(use: Use): void {
  uses.push(use);
}

/** Whether somebody else of the practice than whoever acts signs in with this address, is invited or reached there. Never told: it would name them. */
export async function usedByAnother(tx: Tx, personId: string, kind: AccountKind, email: string): Promise<boolean> {
  const [row] = await tx.sql<{ taken: boolean }>(addressTaken(kind, email, personId));
  if (row?.taken) return true;
  for (const use of uses) if (await use(tx, email)) return true;
  return false;
}
