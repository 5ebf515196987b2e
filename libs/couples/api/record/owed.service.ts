import type { NamedPerson, OwedItem } from '@attune/couples/domain';
import { UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { ConsentsService } from '../consent/consents.service';
import { notYetActive } from './caseload.sql';

/** Most couples that the worklist names at once; the rest follow as these are done. */
const OWED_MOST = 30;

interface NotYetActive {
  id: string;
  partners: NamedPerson[];
  ways: { id: string; recorded: boolean; joined: boolean; invited: boolean }[] | null;
  screened: number;
}

/** What couples owe before they can become active: each step that has not been taken, in the order in which it is taken. */
@Injectable()
export class OwedService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentsService,
  ) {}

  async list(): Promise<{ items: OwedItem[] }> {
    return this.uow.transaction(async (tx) => {
      const couples = await tx.sql<NotYetActive>(notYetActive(OWED_MOST));
      const agreements = await this.consents.agreements(tx, couples.map(({ id }) => id));
      return {
        items: couples.map(({ id, partners, ways, screened }): OwedItem => {
          const agreement = agreements.get(id);
          const missing = agreement ? agreement.missing.a.length + agreement.missing.b.length : 0;
          const owed: OwedItem['owed'] = [];
          if (ways?.some(({ recorded }) => !recorded)) owed.push('contact');
          if (missing && ways?.some(({ joined, invited }) => !joined && !invited)) owed.push('invite');
          if (missing && ways?.some(({ joined, invited }) => !joined && invited)) owed.push('invitation');
          if (missing) owed.push('consent');
          if (agreement?.policiesDiffer) owed.push('policy');
          if (screened < 2) owed.push('screening');
          if (agreement?.complete) owed.push('activate');
          return { coupleId: id, partners, owed };
        }),
      };
    });
  }
}
