import type { DocumentKind, SigningWay } from '../consent/documents';
import type { Language, Seat } from '../record/couple';
import type { ConfidentialityPolicy } from '../visibility';

/** One partner's standing on one document, as staff see it. */
export interface ConsentStanding {
  kind: DocumentKind;
  title: string;
  edition: number;
  current: boolean;
  signed: { edition: number; name: string; on: string; way: SigningWay; choice: ConfidentialityPolicy | null } | null;
}

export interface CoupleConsents {
  partners: { partnerId: string; seat: Seat; standings: ConsentStanding[] }[];
  policy: ConfidentialityPolicy | null;
  policiesDiffer: boolean;
  complete: boolean;
  law: string[];
}

/**
 * A document as the person who signs reads it: `text` as it would be signed now. `signed` is that person's own, nobody else's, with the text as it was signed:
 * it names who treated them then.
 */
export interface DocumentToSign {
  kind: DocumentKind;
  edition: number;
  language: Language;
  title: string;
  text: string;
  choices: { policy: ConfidentialityPolicy; name: string; means: string }[];
  signed: { on: string; name: string; choice: ConfidentialityPolicy | null; text: string } | null;
  /** SHA-256 in hex of title, text and choices; signing names it, so that nothing is signed but what was read. */
  hash: string;
}

export interface SignDocument {
  kind: DocumentKind;
  edition: number;
  language: Language;
  name: string;
  choice?: ConfidentialityPolicy | null;
  hash: string;
}

export interface RecordPaper extends Omit<SignDocument, 'hash'> {
  signedOn: string;
}

/** What the browser keeps when the device is handed over. The clinician's sign-in is over by then. */
export interface Handover {
  token: string;
  expiresAt: string;
}

/** How long a partner has to read and sign at the clinician's device, in minutes. */
export const HANDOVER_MINUTES = 30;

/** Whom a partner's portal names: the care team, and the first name the other partner chose to show. */
export interface PortalPeople {
  closed: boolean;
  otherName: string;
  clinicians: string[];
  supervisors: string[];
}
