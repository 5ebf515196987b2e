import { createHash } from 'node:crypto';
import {
  fillMarks, POLICY_WORDS, CONFIDENTIALITY_POLICIES, SHIPPED_DOCUMENTS, type DocumentMarks, type DocumentToSign, type Language,
} from '@attune/couples/domain';
import { conflict, UnitOfWork, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import type { ConsentDocumentRow } from './consent.entity';
import { careOfCouples, currentDocuments, ensureDocuments } from './consent.sql';

export type CurrentDocument = Pick<ConsentDocumentRow, 'kind' | 'edition' | 'titleEn' | 'titleEs' | 'bodyEn' | 'bodyEs' | 'law'>;

/** The signature that stands, and whom the text named then. */
type LastSigned = Omit<NonNullable<DocumentToSign['signed']>, 'text'> & { marks: DocumentMarks };

export interface CareLine {
  coupleId: string;
  part: 'clinician' | 'supervisor';
  staffId: string;
  associate: boolean;
  name: string;
  credential: string | null;
}

const SHIPPED = JSON.stringify(
  SHIPPED_DOCUMENTS.map(({ kind, edition, from, title, body, law }) => ({
    kind, edition, from_on: from, title_en: title.en, title_es: title.es, body_en: body.en, body_es: body.es, law,
  })),
);

/** The practice's documents, and how each reads for one couple. */
@Injectable()
export class ConsentDocuments {
  constructor(private readonly uow: UnitOfWork) {}

  /** Partners may not add documents; by the time they read, staff have opened their couple and the documents are there. */
  async ensure(tx: Tx): Promise<void> {
    if (this.uow.principal.kind !== 'partner') await tx.sql(ensureDocuments(SHIPPED));
  }

  async current(tx: Tx): Promise<CurrentDocument[]> {
    const documents = await tx.sql<CurrentDocument>(currentDocuments());
    const behind = SHIPPED_DOCUMENTS.some(({ kind, edition, from }) => from <= this.uow.today() && !documents.some((each) => each.kind === kind && each.edition >= edition));
    if (!behind || this.uow.principal.kind === 'partner') return documents;
    await this.ensure(tx);
    return tx.sql<CurrentDocument>(currentDocuments());
  }

  /** Who cares for each couple, by couple. */
  async careOf(tx: Tx, coupleIds: string[]): Promise<Map<string, CareLine[]>> {
    return Map.groupBy(await tx.sql<CareLine>(careOfCouples(coupleIds)), ({ coupleId }) => coupleId);
  }

  /** What the marks of the texts stand for. With an associate it is they whom the disclosure names. */
  marksOf(practice: string, care: readonly CareLine[]): { marks: DocumentMarks; clinician: CareLine | undefined } {
    const clinicians = care.filter(({ part }) => part === 'clinician');
    const clinician = clinicians.find(({ associate }) => associate) ?? clinicians[0];
    const supervisors = care.filter(({ part }) => part === 'supervisor');
    const marks: DocumentMarks = {
      practice, clinician: clinician?.name ?? '', credential: clinician?.credential ?? '',
      supervisor: supervisors.map(({ name }) => name).join(', '), supervisorCredential: supervisors.map(({ credential }) => credential ?? '').filter(Boolean).join(', '),
    };
    return { marks, clinician };
  }

  /**
   * The document as it is read before signing. Where something cannot be named yet (no clinician, supervisor, registration) there is none: staff
   * are told what is missing, a partner sees it once it is whole. It is never left as a gap. What was signed reads with the names that it had then.
   */
  toSign(document: CurrentDocument, language: Language, marks: DocumentMarks, last: LastSigned | null): DocumentToSign | null {
    const body = language === 'es' ? document.bodyEs : document.bodyEn;
    const filled = fillMarks(body, marks);
    if (!filled.ok && this.uow.principal.kind === 'partner') return null;
    if (!filled.ok) throw conflict('not-ready-to-sign', `This document cannot be read yet. Still to be entered under Practice: ${filled.missing.join(', ')}.`);
    const choices = document.kind === 'confidentiality' ? CONFIDENTIALITY_POLICIES.map((policy) => ({ policy, ...POLICY_WORDS[policy][language] })) : [];
    const title = language === 'es' ? document.titleEs : document.titleEn;
    const hash = createHash('sha256').update(JSON.stringify([title, filled.text, choices])).digest('hex');
    const then = last && fillMarks(body, last.marks);
    const signed = last && { on: last.on, name: last.name, choice: last.choice, text: then?.ok ? then.text : filled.text };
    return { kind: document.kind, edition: document.edition, language, title, text: filled.text, choices, signed, hash };
  }
}
