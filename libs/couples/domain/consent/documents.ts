import type { Language } from '../record/couple';
import type { CalendarDate } from '@attune/util';

/** The documents that may stand between a couple and its first appointment. */
export const DOCUMENT_KINDS = ['treatment', 'confidentiality', 'unlicensed-supervised'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One edition of a document. Text may hold the marks of `DOCUMENT_MARKS`; what a person signed is never edited, a new edition is made. */
export interface ConsentDocument {
  kind: DocumentKind;
  edition: number;
  from: CalendarDate;
  title: Record<Language, string>;
  body: Record<Language, string>;
  /** The law it answers to, as cited. */
  law: readonly string[];
}

/** How a signature came to be. `paper`: a clinician records the sheet; `device`: in the room, at the clinician's device. */
export const SIGNING_WAYS = ['portal', 'device', 'paper'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** What the marks in a text are filled with. A mark without a value is refused, never shown as a gap. */
export const DOCUMENT_MARKS = ['practice', 'clinician', 'credential', 'supervisor', 'supervisorCredential'] as const;
export type DocumentMarks = Partial<Record<(typeof DOCUMENT_MARKS)[number], string>>;

/** A name typed as signature: 2 to this many characters. */
export const SIGNED_NAME_MAX = 120;

/** The documents a couple must sign: the disclosure only when the clinician is an associate (A08). */
export function requiredKinds(clinicianIsAssociate: boolean): DocumentKind[] {
  return clinicianIsAssociate ? [...DOCUMENT_KINDS] : DOCUMENT_KINDS.filter((kind) => kind !== 'unlicensed-supervised');
}

/** The text with its marks filled, or the names of the marks that have no value. */
export function fillMarks(text: string, marks: DocumentMarks): { ok: true; text: string } | { ok: false; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = marks[name as keyof DocumentMarks];
    if (value === undefined || value === '') missing.add(name);
    return value ?? whole;
  });
  return missing.size ? { ok: false, missing: [...missing] } : { ok: true, text: filled };
}
