import { conflict, type Principal } from '@attune/kernel';

/** The screen may be seen by both: what belongs to one partner is neither shown nor changed on it. */
export function refuseConjoint({ conjoint }: Principal): void {
  if (conjoint) throw conflict('conjoint', 'Conjoint mode is on: what belongs to one partner is not shown here. Switch it off first.');
}
