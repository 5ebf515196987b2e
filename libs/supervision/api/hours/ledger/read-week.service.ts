import { UnitOfWork } from '@attune/kernel';
import { contentOf, creditBoth, ledgerWeek, type HoursWeekView, type UndoneSignature } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { HoursTexts, type SealedLine, type SealedWord } from './hours-texts';
import { ReadLedgerService } from './read-ledger.service';
import { weekLines, weekUndone, weekWords } from './week.sql';

/** One week line by line: what a supervisor reads before signing, and an associate where an hour is missing. */
@Injectable()
export class ReadWeekService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: ReadLedgerService,
    private readonly texts: HoursTexts,
  ) {}

  async read(associateId: string | undefined, weekStart: string): Promise<HoursWeekView> {
    const whose = associateId ?? this.uow.principal.personId;
    const { week, reckoned } = await this.ledger.week(whose, weekStart);
    const [lines, words, undone] = await this.uow.flight<[SealedLine[], SealedWord[], UndoneSignature[]]>(weekLines(whose, weekStart), weekWords(whose, weekStart), weekUndone(whose, weekStart));
    return {
      associateId: whose, week: ledgerWeek(week, this.uow.today(), creditBoth(week, reckoned.basis), reckoned.basis), content: contentOf(week), hash: week.signed?.hash ?? week.hash,
      lines: await this.texts.openLines(lines),
      words: await this.texts.openWords(words),
      undone: await this.texts.openUndone(undone),
    };
  }
}
