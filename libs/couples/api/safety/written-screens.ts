import type { WrittenOutcome } from '@attune/couples/domain';
import { statement, type Tx } from '@attune/kernel';

interface Written {
  coupleId: string;
  partnerId: string;
  outcome: WrittenOutcome;
  on: string;
  /** The first day on which a hold shows to both, fixed when the screen was sent. */
  showsFrom: string;
}

/** See the function. $1 couple, $2 partner, $3 outcome, $4 on, $5 shows from. */
const record = statement('couples.record-written-screen', 'SELECT couples.record_written_screen($1, $2, $3, $4, $5)', { writes: true });

/**
 * Keeps what a violence screen in writing said, for the gate, and holds joint exercises at once unless it was negative. Called by the partner who
 * answered, for themselves, or by a job for whoever did not.
 */
export async function keepWrittenScreen(tx: Tx, { coupleId, partnerId, outcome, on, showsFrom }: Written): Promise<void> {
  await tx.sql(record(coupleId, partnerId, outcome, on, showsFrom));
  if (outcome !== 'negative') await tx.emit({ type: 'hold.placed', ids: { coupleId } });
}
