import { compartmentsOf, type WalledTable } from './walled-table';

const NOW = '2026-11-20T18:00:00Z';
const HASH = Buffer.alloc(32);

/** The fixture brings couples, partners, members, contacts and assignments. */
export const COUPLES_TABLES: WalledTable[] = [
  { table: 'couples.couple', holds: 'office', couple: 't.id', compartment: 'NULL' },
  {
    table: 'couples.partner', holds: 'name', compartment: 't.id',
    couple: '(SELECT m.couple_id FROM couples.couple_member m WHERE m.practice_id = t.practice_id AND m.partner_id = t.id)',
  },
  { table: 'couples.couple_member', holds: 'name', compartment: 't.partner_id' },
  { table: 'couples.contact', holds: 'office', compartment: 't.partner_id' },
  { table: 'couples.case_assignment', holds: 'office', compartment: 'NULL' },
  {
    table: 'couples.consent', holds: 'own',
    seed: (insert, { couple, partners }) => {
      for (const compartment of partners) {
        insert('couples.consent', {
          couple_id: couple, compartment, kind: 'treatment', edition: 1, ordinal: 1, language: 'en', way: 'portal', signed_name: 'Name', signed_on: '2026-11-20',
          shown_hash: HASH, recorded_by: compartment, recorded_at: NOW,
        });
      }
    },
  },
  {
    table: 'couples.screening', holds: 'safety',
    seed: (insert, { couple, partners, clinician }) => {
      for (const compartment of partners) {
        insert('couples.screening', {
          couple_id: couple, compartment, seen_on: '2026-11-20', seen_alone: true, way: 'video', outcome: 'concern', trauma: 'not-asked', coercion: 'not-asked', touch: 'not-asked',
          sexual_coercion: 'not-asked', recorded_by: clinician, recorded_at: NOW,
        });
      }
    },
  },
  {
    table: 'couples.clearance', holds: 'safety', compartment: 'NULL',
    seed: (insert, { couple, clinician }) => insert('couples.clearance', { couple_id: couple, asked_by: clinician, asked_at: NOW }),
  },
  {
    table: 'couples.safety_hold', holds: 'safety',
    seed: (insert, seat) => {
      for (const compartment of compartmentsOf(seat)) {
        insert('couples.safety_hold', { couple_id: seat.couple, compartment, cause: 'clinician', placed_by: seat.clinician, placed_at: NOW });
      }
    },
  },
];
