import type { CoupleAgreement, NamedPerson, OwedItem } from '@attune/couples/domain';
import { UnitOfWork, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { ConsentDocuments } from '../consent/consent-documents';
import { ConsentsService } from '../consent/consents.service';
import { mustSignAgain, notYetActive } from './caseload.sql';

/** Most couples that the worklist names at once; the rest follow as these are done. */
const OWED_MOST = 30;

interface NotYetActive {
  id: string;
  partners: NamedPerson[];
  ways: { id: string; recorded: boolean; joined: boolean; invited: boolean }[] | null;
  screened: number;
}

type MustSign = Pick<NotYetActive, 'id' | 'partners'> & { status: 'active' | 'paused' };

/**
 * What couples owe before they can become active: each step that has not been taken, in the order in which it is taken; then what active
 * ones have still to sign; of paused ones, only that they chose differently.
 */
@Injectable()
export class OwedService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentsService,
    private readonly documents: ConsentDocuments,
  ) {}

  async list(): Promise<{ items: OwedItem[] }> {
    return this.uow.transaction(async (tx) => {
      const couples = await tx.sql<NotYetActive>(notYetActive(OWED_MOST));
      const active = await this.mustSign(tx);
      const agreements = await this.consents.agreements(tx, [...couples, ...active].map(({ id }) => id));
      const waiting = couples.map((couple): OwedItem => ({
        coupleId: couple.id, active: false, partners: couple.partners, owed: stepsOf(couple, agreements.get(couple.id)),
      }));
      const unsigned = active.map(({ id, status, partners }): OwedItem => ({ coupleId: id, active: true, partners, owed: unsignedOf(status, agreements.get(id)) }));
      return { items: [...waiting, ...unsigned.filter(({ owed }) => owed.length)] };
    });
  }

  private async mustSign(tx: Tx): Promise<MustSign[]> {
    const documents = await this.documents.current(tx);
    return tx.sql(mustSignAgain(documents.map(({ kind }) => kind), documents.map(({ edition }) => edition), OWED_MOST));
  }
}

function stepsOf({ ways, screened }: NotYetActive, agreement: CoupleAgreement | undefined): OwedItem['owed'] {
  const missing = agreement ? agreement.missing.a.length + agreement.missing.b.length : 0;
  const owed: OwedItem['owed'] = [];
  if (ways?.some(({ recorded }) => !recorded)) owed.push('contact');
  if (missing && ways?.some(({ joined, invited }) => !joined && !invited)) owed.push('invite');
  if (missing && ways?.some(({ joined, invited }) => !joined && invited)) owed.push('invitation');
  if (missing) owed.push('consent');
  if (agreement?.policiesDiffer) owed.push('policy');
  if (screened < 2) owed.push('screening');
  if (agreement?.complete) owed.push('activate');
  return owed;
}

/** What the statement only suspects, the rule decides. */
function unsignedOf(status: MustSign['status'], agreement: CoupleAgreement | undefined): OwedItem['owed'] {
  const missing = agreement ? [...agreement.missing.a, ...agreement.missing.b] : [];
  const owed: OwedItem['owed'] = missing.includes('unlicensed-supervised') ? ['disclosure'] : [];
  if (missing.some((kind) => kind !== 'unlicensed-supervised')) owed.push('edition');
  return [...(status === 'active' ? owed : []), ...(agreement?.policiesDiffer ? (['policy'] as const) : [])];
}
