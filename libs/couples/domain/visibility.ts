/**
 * What the couple agreed to about a partner's words told to the clinician alone. It widens nothing that a screen shows;
 * it decides what the clinician may bring into the room.
 */
export const CONFIDENTIALITY_POLICIES = ['no-secrets', 'limited-secrets', 'held-individual'] as const;
export type ConfidentialityPolicy = (typeof CONFIDENTIALITY_POLICIES)[number];

/**
 * Who asks to see a row. A staff member's relation is to the row's couple, today; of what an associate wrote under supervision also to its author (a note
 * in review, or finished under that supervision, of a couple that was handed on). `owner` is a role, not a relation.
 */
export type Viewer =
  | { kind: 'partner'; partnerId: string; member: boolean }
  | { kind: 'staff'; staffId: string; relation: 'treating' | 'supervising' | 'none'; owner: boolean; conjoint: boolean };

/**
 * What a row holds, and what follows from that alone. `partner`: what a partner may have of it: `own` = rows of their own compartment,
 * `own and joint`, or `nothing`. `conjoint`: what stays on a screen that both partners look at: `all`, `joint` rows, or `nothing`.
 */
export const HOLDINGS = {
  /** What people are called. Of the other partner one gets the chosen first name only, and that is no row. */
  name: { owner: true, partner: 'own', conjoint: 'all' },
  /** Administration: the couple, who treats it, how each is safely reached. */
  office: { owner: true, partner: 'own', conjoint: 'joint' },
  calendar: { owner: true, partner: 'own and joint', conjoint: 'joint' },
  /** What a partner signed, was given, does or wrote. */
  own: { owner: false, partner: 'own and joint', conjoint: 'joint' },
  /** What the care team writes. */
  care: { owner: false, partner: 'nothing', conjoint: 'joint' },
  /** Screening, clearance, holds, reports: their mere existence tells. */
  safety: { owner: false, partner: 'nothing', conjoint: 'nothing' },
  /** What supervisor and associate say of a note: it may be about one partner, wherever it is pinned. */
  talk: { owner: false, partner: 'nothing', conjoint: 'nothing' },
} as const;
export type Holding = keyof typeof HOLDINGS;

/** How far what staff write has come: `draft` is the author's alone, `in review` also their supervisor's, `record` the care's. */
export type Stage = 'draft' | 'in review' | 'record';

/**
 * A row as far as seeing it goes. `compartment`: the partner whose row it is, or null for joint. `subject`: whom it is about, which opens
 * nothing by itself. `audience` and `revealed` matter for what a partner wrote; null where nobody wrote for a partner to read.
 */
export interface Row {
  holds: Holding;
  compartment: string | null;
  author: string | null;
  subject: string | null;
  audience: 'care' | 'both' | null;
  revealed: boolean;
  stage: Stage;
}

/** What stands between the two partners: the policy both signed (null: none yet) and whether a safety hold is open. */
export interface Agreement {
  policy: ConfidentialityPolicy | null;
  held: boolean;
}

export type Seen = { ok: true; because: string } | { ok: false; reason: UnseenReason };
export type UnseenReason = 'no-relation' | 'conjoint' | 'office-only' | 'not-the-record-yet' | 'not-available';

/**
 * Whether the viewer may see the row, and why. The heaviest promise of the product: whatever is not allowed here is refused,
 * and the row policies of the database must answer the same. Towards the other partner every refusal has one and the same reason.
 * Practice policy (N1, R001, R002).
 */
export function maySee(viewer: Viewer, row: Row): Seen {
  return viewer.kind === 'partner' ? partnerSees(viewer, row) : staffSees(viewer, row);
}

function partnerSees(viewer: Extract<Viewer, { kind: 'partner' }>, row: Row): Seen {
  const mine = HOLDINGS[row.holds].partner;
  if (viewer.member && mine !== 'nothing') {
    if (row.compartment === viewer.partnerId) return { ok: true, because: 'own' };
    if (row.compartment === null && mine === 'own and joint') return { ok: true, because: 'joint' };
    if (row.compartment !== null && row.holds === 'own' && row.audience === 'both' && row.revealed) return { ok: true, because: 'revealed' };
  }
  return { ok: false, reason: 'not-available' };
}

function staffSees(viewer: Extract<Viewer, { kind: 'staff' }>, row: Row): Seen {
  const { owner, conjoint } = HOLDINGS[row.holds];
  if (viewer.relation === 'none' && !(viewer.owner && owner)) return { ok: false, reason: viewer.owner ? 'office-only' : 'no-relation' };
  if (viewer.conjoint && (conjoint === 'nothing' || (conjoint === 'joint' && row.compartment !== null))) return { ok: false, reason: 'conjoint' };
  const reader = row.author === viewer.staffId || row.stage === 'record' || (row.stage === 'in review' && viewer.relation === 'supervising');
  if (!reader) return { ok: false, reason: 'not-the-record-yet' };
  return { ok: true, because: viewer.relation === 'none' ? 'owner' : viewer.relation };
}

/**
 * Whether answers may be opened to the other partner at their moment: both agreed, all or nothing, never under a hold,
 * never before the couple has signed one and the same policy. Practice policy (C04, N2).
 */
export function mayReveal(agreement: Agreement, agreed: { a: boolean; b: boolean }): boolean {
  return agreed.a && agreed.b && !agreement.held && agreement.policy !== null;
}

const BRINGING = { 'no-secrets': 'ask-first', 'limited-secrets': 'with-their-yes', 'held-individual': 'never' } as const;

/**
 * How far the clinician may carry into the room what one partner told them alone: `ask-first` = at the clinician's judgment, after offering
 * that partner the chance to do it; `with-their-yes` = only if that partner agrees; `never` = only that partner may. A hold, or no signed policy, means never: a
 * no-secrets policy must not be used to force a disclosure where it poses a risk. Source: CAMFT and CPH on no-secrets policies.
 */
export function mayBringIntoRoom(agreement: Agreement): 'ask-first' | 'with-their-yes' | 'never' {
  if (agreement.held || agreement.policy === null) return 'never';
  return BRINGING[agreement.policy];
}
