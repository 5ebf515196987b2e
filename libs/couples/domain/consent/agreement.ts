import type { Seat } from '../record/couple';
import type { ConfidentialityPolicy } from '../visibility';
import type { DocumentKind } from './documents';

/** A signature as far as the couple's agreement goes. `staffId`: the clinician whom the disclosure named. */
export interface Signature {
  seat: Seat;
  kind: DocumentKind;
  edition: number;
  choice: ConfidentialityPolicy | null;
  staffId: string | null;
  /** The day of signing: of a paper, the day that stands on it. */
  signedOn: string;
}

/** What must be signed now: the current edition of each required kind, and whom the disclosure has to name. */
export interface Requirement {
  kinds: readonly DocumentKind[];
  editions: Readonly<Partial<Record<DocumentKind, number>>>;
  clinicianId: string | null;
}

export interface CoupleAgreement {
  missing: Record<Seat, DocumentKind[]>;
  /** The one policy both chose last; null while either has not signed, and when they chose differently. */
  policy: ConfidentialityPolicy | null;
  policiesDiffer: boolean;
  complete: boolean;
}

/**
 * Where the couple's agreement stands, from signatures in the order of recording: of each kind a partner's last one counts (`lastSigned`), and only if it is
 * on the current edition (T04) and, for the disclosure, names the present clinician (A08). Both must have chosen the same policy (T05).
 */
export function agreementOf(signatures: readonly Signature[], requirement: Requirement): CoupleAgreement {
  const standing = (seat: Seat) => requirement.kinds.map((kind) => ({ kind, signature: lastOf(signatures, seat, kind, requirement) }));
  const [a, b] = [standing('a'), standing('b')];
  const missing = { a: unsigned(a), b: unsigned(b) };
  const [policyA, policyB] = [policyOf(a), policyOf(b)];
  const policiesDiffer = policyA !== null && policyB !== null && policyA !== policyB;
  const policy = policyA !== null && policyA === policyB ? policyA : null;
  return { missing, policy, policiesDiffer, complete: !missing.a.length && !missing.b.length && policy !== null };
}

interface Standing {
  kind: DocumentKind;
  signature: Signature | undefined;
}

/**
 * Which signature of one kind counts, from one partner's in the order of recording: the last recorded. Of the policy, which is a choice, the one of the last
 * day on the newest edition: a paper that is recorded late takes no later choice back.
 */
export function lastSigned<T extends Pick<Signature, 'kind' | 'edition' | 'signedOn'>>(signatures: readonly T[], kind: DocumentKind): T | undefined {
  const own = signatures.filter((signature) => signature.kind === kind);
  if (kind !== 'confidentiality') return own.at(-1);
  const isLater = (one: T, other: T) => one.edition > other.edition || (one.edition === other.edition && one.signedOn >= other.signedOn);
  return own.reduce<T | undefined>((last, each) => (last === undefined || isLater(each, last) ? each : last), undefined);
}

function lastOf(signatures: readonly Signature[], seat: Seat, kind: DocumentKind, requirement: Requirement): Signature | undefined {
  const last = lastSigned(signatures.filter((signature) => signature.seat === seat), kind);
  if (!last || last.edition !== requirement.editions[kind]) return undefined;
  return kind === 'unlicensed-supervised' && last.staffId !== requirement.clinicianId ? undefined : last;
}

const unsigned = (standing: readonly Standing[]) => standing.filter(({ signature }) => !signature).map(({ kind }) => kind);

const policyOf = (standing: readonly Standing[]) =>
  standing.find(({ kind, signature }) => kind === 'confidentiality' && signature)?.signature?.choice ?? null;
