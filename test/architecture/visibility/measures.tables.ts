import { randomUUID } from 'node:crypto';
import type { Insert, Seat, WalledTable } from './walled-table';

const NOW = '2026-11-20T18:00:00Z';
const MEASURE = { measure: 'PHQ-9', definition_version: 1 };

/** A finished measure of each partner, and an offer to open the totals to both. */
function everything(insert: Insert, { couple, partners, clinician }: Seat): void {
  const release = randomUUID();
  insert('measures.release', { id: release, couple_id: couple, ...MEASURE, offered_by: clinician, offered_at: NOW });
  for (const compartment of partners) {
    const own = { couple_id: couple, compartment };
    const [giving, administration] = [randomUUID(), randomUUID()];
    insert('measures.giving', { id: giving, ...own, ...MEASURE, how: 'now', first_on: '2026-11-20', given_by: clinician, given_at: NOW });
    insert('measures.administration', {
      id: administration, ...own, ...MEASURE, giving_id: giving, opens_on: '2026-11-20', closes_on: '2026-11-26', state: 'finished', opened_at: NOW, finished_at: NOW,
    });
    insert('measures.answer', { administration_id: administration, item: 1, ...own, body: Buffer.alloc(40), version: 1, saved_at: NOW });
    insert('measures.score', { administration_id: administration, ...own, exact: 9, total: 9, answered: 9, prorated: false, scored_at: NOW });
    insert('measures.release_choice', { release_id: release, ...own, agrees: true, chosen_at: NOW });
  }
}

/** What was opened to both at its moment is read by a function of its own. A score is care's, not even its partner's. */
export const MEASURES_TABLES: WalledTable[] = [
  { table: 'measures.giving', holds: 'own', seed: everything },
  { table: 'measures.administration', holds: 'own' },
  { table: 'measures.answer', holds: 'own' },
  { table: 'measures.score', holds: 'care' },
  { table: 'measures.release', holds: 'own' },
  { table: 'measures.release_choice', holds: 'own' },
];
