import { maySee, type Row } from './visibility';

/** Something the couple's record holds of the first partner, named for staff, with the row it stands for. */
export interface PreviewedThing {
  what: string;
  whose: 'the other partner' | 'joint' | 'this partner';
  row: Omit<Row, 'compartment' | 'author' | 'subject'>;
}

export interface PreviewedAnswer {
  what: string;
  whose: PreviewedThing['whose'];
  sees: boolean;
  why: string;
}

const thing = (what: string, whose: PreviewedThing['whose'], holds: Row['holds'], audience: Row['audience'] = null, revealed = false): PreviewedThing => ({
  what,
  whose,
  row: { holds, audience, revealed, stage: 'record' },
});

/** Every kind of thing in a couple's record, so that the preview leaves nothing out. */
export const PREVIEWED: readonly PreviewedThing[] = [
  thing('Their own answers, consents, appointments and safe address', 'this partner', 'own'),
  thing('Joint appointments and exercises that are due', 'joint', 'calendar'),
  thing('The first name the other partner chose to show', 'joint', 'own'),
  thing('The other partner’s full name', 'the other partner', 'name'),
  thing('The other partner’s answers for the care team', 'the other partner', 'own', 'care'),
  thing('The other partner’s answers for both, not opened', 'the other partner', 'own', 'both'),
  thing('The other partner’s answers for both, opened at their moment', 'the other partner', 'own', 'both', true),
  thing('Whether the other partner answered, skipped, stopped or reported', 'the other partner', 'own', 'care'),
  thing('The other partner’s consents and the policy they chose', 'the other partner', 'own'),
  thing('The other partner’s individual appointments', 'the other partner', 'calendar'),
  thing('The other partner’s safe address and hours', 'the other partner', 'office'),
  thing('Screening, clearance and holds, of either', 'joint', 'safety'),
  thing('Session notes, and what supervision says of them', 'joint', 'care'),
];

const WHY: Record<string, string> = {
  own: 'It is theirs.',
  joint: 'It belongs to both.',
  revealed: 'Both agreed, and it was opened at its moment.',
  'not-available': 'Never: it is refused here and by the database.',
};

/** "What would this partner see?": the same rule that guards every read, asked of every kind of thing the record holds. */
export function whatWouldPartnerSee(things: readonly PreviewedThing[] = PREVIEWED): PreviewedAnswer[] {
  return things.map(({ what, whose, row }) => {
    const compartment = whose === 'joint' ? null : whose === 'this partner' ? 'viewer' : 'other';
    const seen = maySee({ kind: 'partner', partnerId: 'viewer', member: true }, { ...row, compartment, author: compartment, subject: compartment });
    return { what, whose, sees: seen.ok, why: WHY[seen.ok ? seen.because : seen.reason] ?? '' };
  });
}
