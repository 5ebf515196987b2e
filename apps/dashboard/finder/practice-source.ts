import { inject } from '@angular/core';
import type { Found as FoundRow } from '@attune/overview/domain';
import type { IconName } from '@attune/ui';
import { OverviewClient } from '../overview-client';
import type { FinderSource } from './finder-sources';

const KINDS: Record<FoundRow['kind'], { kind: string; icon: IconName }> = {
  couple: { kind: 'Couple', icon: 'couples' },
  partner: { kind: 'Partner', icon: 'person' },
  staff: { kind: 'Staff', icon: 'person' },
};

/** Couples, partners and staff by name, as far as the person may know them. */
export function practiceSource(): FinderSource {
  const client = inject(OverviewClient);
  return async (text) => {
    if (text.length < 2) return [];
    const found = await client.find(text);
    return found.map((one) => ({ label: one.name, ...KINDS[one.kind], path: pathOf(one) }));
  };
}

/** A partner opens the couple they belong to; the fragment keeps the two apart in the list. */
function pathOf({ kind, id, coupleId }: FoundRow): string {
  if (kind === 'staff') return `/practice#${id}`;
  return kind === 'partner' ? `/couples/${coupleId}#${id}` : `/couples/${id}`;
}
