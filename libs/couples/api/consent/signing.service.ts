import {
  isSignature, lastSigned, type ConfidentialityPolicy, type DocumentToSign, type Language, type RecordPaper, type SignDocument, type SigningWay,
} from '@attune/couples/domain';
import { conflict, notFound, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { refuseConjoint } from '../record/conjoint';
import { CouplesService } from '../record/couples.service';
import { Consent } from './consent.entity';
import { ConsentDocuments } from './consent-documents';
import { ownSide, peopleOfCouple, signaturesOf } from './consent.sql';
import { requirementOf, type PersonOfCouple, type SignatureRow } from './consents.service';

/** Whose signature it is, and everything that the reading of a document needs. */
interface Signer {
  coupleId: string;
  partnerId: string;
  language: Language;
  practice: string;
  closed: boolean;
}

interface OwnSide {
  coupleId: string;
  closed: boolean;
  language: Language;
  practice: string;
}

/** Reading and signing, for one partner at a time: in the portal by themselves, at the clinician's device, or on paper. */
@Injectable()
export class SigningService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: ConsentDocuments,
    private readonly couples: CouplesService,
  ) {}

  /** The partner who is signed in. */
  async own(tx: Tx): Promise<Signer> {
    const [side] = await tx.sql<OwnSide>(ownSide());
    if (!side) throw notFound();
    return { ...side, partnerId: this.uow.principal.personId };
  }

  /** A partner of a couple that the actor treats. */
  async ofTreated(tx: Tx, coupleId: string, partnerId: string): Promise<Signer> {
    refuseConjoint(this.uow.principal);
    await this.couples.treated(tx, coupleId);
    const person = (await tx.sql<PersonOfCouple>(peopleOfCouple(coupleId))).find((each) => each.partnerId === partnerId);
    if (!person) throw notFound();
    return { coupleId, partnerId, language: person.language, practice: person.practice, closed: person.status === 'closed' };
  }

  /** All documents this partner must sign, in their language unless they asked for the other; nothing here depends on the other partner. */
  async list(tx: Tx, signer: Signer, language: Language = signer.language): Promise<DocumentToSign[]> {
    return this.readable(tx, signer, language);
  }

  async sign(tx: Tx, signer: Signer, way: SigningWay, wish: SignDocument | RecordPaper): Promise<DocumentToSign> {
    if (signer.closed) throw conflict('closed', 'This record is closed; nothing is signed in it any more.');
    checkSignature(wish, this.uow.today());
    const document = (await this.readable(tx, signer, wish.language)).find(({ kind }) => kind === wish.kind);
    if (!document) throw notFound();
    const signedOn = 'signedOn' in wish ? wish.signedOn : this.uow.today();
    // Also where somebody else treats or supervises since it was read: exactly the bytes that were shown are signed (R014). A paper was read elsewhere.
    if (document.edition !== wish.edition || ('hash' in wish && wish.hash !== document.hash)) throw conflict('edition-changed', 'There is a newer text. Please read it, then sign.');
    const care = (await this.documents.careOf(tx, [signer.coupleId])).get(signer.coupleId) ?? [];
    const { marks, clinician } = this.documents.marksOf(signer.practice, care);
    const earlier = (await tx.sql<SignatureRow>(signaturesOf([signer.coupleId]))).filter(({ partnerId, kind }) => partnerId === signer.partnerId && kind === wish.kind);
    const { practiceId, personId } = this.uow.principal;
    const result = await tx.manager.insert(Consent, {
      practiceId, coupleId: signer.coupleId, compartment: signer.partnerId, kind: wish.kind, edition: wish.edition, ordinal: earlier.length + 1,
      choice: wish.choice ?? null, language: wish.language, way, signedName: wish.name.trim(), signedOn, shownHash: way === 'paper' ? null : Buffer.from(document.hash, 'hex'), marks,
      staffId: wish.kind === 'unlicensed-supervised' ? (clinician?.staffId ?? null) : null, recordedBy: personId, recordedAt: this.uow.now(),
    });
    tx.affectOne(result);
    await tx.audit({ action: `couples.sign-${way}`, objectType: 'consent', objectId: String(result.identifiers[0]?.['id']), coupleId: signer.coupleId, compartment: signer.partnerId });
    await tx.emit({ type: 'consent.signed', ids: { coupleId: signer.coupleId, partnerId: signer.partnerId }, live: { to: care.map(({ staffId }) => staffId), topic: 'couples' } });
    // What counts now: another one, where this is an old paper.
    const now = lastSigned([...earlier, { kind: wish.kind, edition: wish.edition, signedOn, signedName: wish.name.trim(), choice: wish.choice ?? null, marks }], wish.kind);
    return { ...document, signed: now ? { on: now.signedOn, name: now.signedName, choice: now.choice, text: (now.marks === marks ? null : document.signed?.text) ?? document.text } : null };
  }

  private async readable(tx: Tx, signer: Signer, language: Language) {
    const current = await this.documents.current(tx);
    const care = (await this.documents.careOf(tx, [signer.coupleId])).get(signer.coupleId) ?? [];
    const { kinds, clinicianId } = requirementOf(current, care);
    const own = (await tx.sql<SignatureRow>(signaturesOf([signer.coupleId]))).filter(({ partnerId }) => partnerId === signer.partnerId);
    const { marks } = this.documents.marksOf(signer.practice, care);
    return kinds.flatMap((kind) => {
      const document = current.find((each) => each.kind === kind);
      if (!document) return [];
      const last = lastSigned(own, kind);
      const stands = last && last.edition === document.edition && (kind !== 'unlicensed-supervised' || last.staffId === clinicianId);
      return this.documents.toSign(document, language, marks, stands ? { on: last.signedOn, name: last.signedName, choice: last.choice, marks: last.marks } : null) ?? [];
    });
  }
}

/** Without what was chosen: the device may be in the other partner's hand, and a choice about secrets is one's own. */
export function withoutChoice(documents: readonly DocumentToSign[]): DocumentToSign[] {
  return documents.map((each) => ({ ...each, signed: each.signed && { ...each.signed, choice: null } }));
}

function checkSignature(wish: SignDocument | RecordPaper, today: string): void {
  const choice: ConfidentialityPolicy | null = wish.choice ?? null;
  if (!isSignature(wish.name)) {
    throw unprocessable('name', 'Please type the full name as signature.', [{ field: 'name', message: 'Type the full name.' }]);
  }
  if ((wish.kind === 'confidentiality') !== (choice !== null)) {
    throw unprocessable('choice', 'Please choose one of the three ways.', [{ field: 'choice', message: 'Choose one of the three ways.' }]);
  }
  if ('signedOn' in wish && wish.signedOn > today) throw unprocessable('date', 'The date lies ahead.', [{ field: 'signedOn', message: 'Give the day on the paper.' }]);
}
