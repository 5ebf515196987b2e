import { conflict, Idempotency, notFound, preconditionFailed, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { newId } from '@attune/notes/api';
import { ENTRY_ADVICE, entryFault, reckoningOf, type HoursEntryInput } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { HoursTexts } from './hours-texts';
import { ReadLedgerService } from './read-ledger.service';
import { insertEntry, ownEntry, ownWeekSigned } from './week.sql';

export interface EntryWritten {
  id: string;
  version: number;
}

const SIGNED = 'The hours of this week are signed. Ask your supervisor to undo the signature first.';

/** Hours added by hand, with a category and a reason; each change is a new version and the old ones stay. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly ledger: ReadLedgerService,
    private readonly texts: HoursTexts,
  ) {}

  add(key: string, entry: HoursEntryInput): Promise<EntryWritten> {
    return this.idempotency.once(key, entry, async (tx) => {
      if (entry.minutes === 0) throw refused('minutes');
      await this.check(tx, entry);
      return this.write(tx, newId(this.uow.now()), 1, entry);
    });
  }

  change(id: string, version: number, entry: HoursEntryInput): Promise<EntryWritten> {
    return this.uow.transaction(async (tx) => {
      const [own] = await tx.sql<{ number: number; signed: boolean }>(ownEntry(id));
      if (!own) throw notFound();
      if (own.number !== version) throw preconditionFailed({ version: own.number });
      if (own.signed) throw conflict('week-signed', SIGNED);
      await this.check(tx, entry);
      return this.write(tx, id, version + 1, entry);
    });
  }

  private async check(tx: Tx, entry: HoursEntryInput): Promise<void> {
    const today = this.uow.today();
    const reckoned = reckoningOf(await this.ledger.facts(this.uow.principal.personId, today), today);
    if (!reckoned) throw conflict('no-registration', 'Record your registration first: it says by which rules hours are reckoned.');
    const fault = entryFault(entry, { credential: reckoned.by.credential, places: reckoned.by.places, today });
    if (fault) throw refused(fault);
    const [week] = await tx.sql<{ yes: boolean }>(ownWeekSigned(entry.doneOn));
    if (week?.yes) throw conflict('week-signed', SIGNED);
  }

  private async write(tx: Tx, id: string, number: number, { doneOn, place, kind, psychotherapy, minutes, reason }: HoursEntryInput): Promise<EntryWritten> {
    const [written] = await tx.sql(insertEntry(id, number, doneOn, place, kind, psychotherapy, minutes, await this.texts.sealReason(id, number, reason)));
    if (!written) throw preconditionFailed({ version: number });
    await tx.audit({ action: 'supervision.write-hours', objectType: 'hours_entry', objectId: id });
    return { id, version: number };
  }
}

function refused(fault: keyof typeof ENTRY_ADVICE) {
  return unprocessable(fault, ENTRY_ADVICE[fault], [{ field: fault, message: ENTRY_ADVICE[fault] }]);
}
