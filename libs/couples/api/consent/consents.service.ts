import {
  agreementOf, lastSigned, requiredKinds, type CoupleAgreement, type CoupleConsents, type DocumentKind, type DocumentMarks, type Requirement, type Seat, type Signature, type SigningWay,
} from '@attune/couples/domain';
import { notFound, UnitOfWork, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { refuseConjoint } from '../record/conjoint';
import { ConsentDocuments, type CareLine, type CurrentDocument } from './consent-documents';
import { peopleOfCouple, signaturesOf } from './consent.sql';

export interface SignatureRow extends Signature {
  coupleId: string;
  partnerId: string;
  signedName: string;
  way: SigningWay;
  /** Whom the text named when it was signed; empty in the oldest rows. */
  marks: DocumentMarks;
}

export interface PersonOfCouple {
  partnerId: string;
  seat: Seat;
  language: 'en' | 'es';
  practice: string;
  status: string;
}

/** Where couples stand with what they must sign. Staff see each partner's standing; no partner comes here. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: ConsentDocuments,
  ) {}

  async agreement(tx: Tx, coupleId: string): Promise<CoupleAgreement> {
    const agreement = (await this.agreements(tx, [coupleId])).get(coupleId);
    if (!agreement) throw notFound();
    return agreement;
  }

  /** The agreement of each couple. */
  async agreements(tx: Tx, coupleIds: string[]): Promise<Map<string, CoupleAgreement>> {
    refuseConjoint(this.uow.principal);
    if (!coupleIds.length) return new Map();
    const documents = await this.documents.current(tx);
    const signatures = Map.groupBy(await tx.sql<SignatureRow>(signaturesOf(coupleIds)), ({ coupleId }) => coupleId);
    const care = await this.documents.careOf(tx, coupleIds);
    return new Map(coupleIds.map((id) => [id, agreementOf(signatures.get(id) ?? [], requirementOf(documents, care.get(id) ?? []))]));
  }

  async read(coupleId: string): Promise<CoupleConsents> {
    refuseConjoint(this.uow.principal);
    return this.uow.transaction(async (tx) => {
      const people = await tx.sql<PersonOfCouple>(peopleOfCouple(coupleId));
      if (!people.length) throw notFound();
      const documents = await this.documents.current(tx);
      const signatures = await tx.sql<SignatureRow>(signaturesOf([coupleId]));
      const requirement = requirementOf(documents, (await this.documents.careOf(tx, [coupleId])).get(coupleId) ?? []);
      const { missing, policy, policiesDiffer, complete } = agreementOf(signatures, requirement);
      await tx.audit({ action: 'couples.read-consents', objectType: 'couple', objectId: coupleId, coupleId });
      const partners = people.map(({ partnerId, seat }) => ({
        partnerId, seat, standings: requirement.kinds.map((kind) => standingOf(kind, seat, documents, signatures, missing[seat])),
      }));
      const law = [...new Set(documents.filter(({ kind }) => requirement.kinds.includes(kind)).flatMap((document) => document.law))];
      return { partners, policy, policiesDiffer, complete, law };
    });
  }
}

/** What this couple must sign now. */
export function requirementOf(documents: readonly CurrentDocument[], care: readonly CareLine[]): Requirement {
  const clinicians = care.filter(({ part }) => part === 'clinician');
  const associate = clinicians.find((clinician) => clinician.associate);
  return {
    kinds: requiredKinds(associate !== undefined),
    editions: Object.fromEntries(documents.map(({ kind, edition }) => [kind, edition])),
    clinicianId: (associate ?? clinicians[0])?.staffId ?? null,
  };
}

function standingOf(
  kind: DocumentKind, seat: Seat, documents: readonly CurrentDocument[], signatures: readonly SignatureRow[], missing: readonly DocumentKind[],
): CoupleConsents['partners'][number]['standings'][number] {
  const document = documents.find((each) => each.kind === kind);
  const last = lastSigned(signatures.filter((signature) => signature.seat === seat), kind);
  return {
    kind, title: document?.titleEn ?? kind, edition: document?.edition ?? 0, current: !missing.includes(kind),
    signed: last ? { edition: last.edition, name: last.signedName, on: last.signedOn, way: last.way, choice: last.choice } : null,
  };
}
