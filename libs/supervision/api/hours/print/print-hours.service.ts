import { conflict, UnitOfWork, unprocessable } from '@attune/kernel';
import { creditBoth, drawnWeeks, experienceSummaries, isLogRange, LOG_RANGE, reckoningOf, weeklyLog, type DrawnFacts, type DrawnWeek, type Reckoned, type WeekCredit } from '@attune/supervision/domain';
import { addDays } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { ReadLedgerService, sha256 } from '../ledger/read-ledger.service';
import { drawPdf } from './draw-pdf';

interface Reckoning {
  facts: DrawnFacts;
  reckoned: Reckoned;
  weeks: { week: DrawnWeek; credit: WeekCredit }[];
}

/**
 * The papers that boards ask for. Drawn on the server: the font and the program for it (a megabyte) would otherwise come to every browser, and here
 * the very numbers of the ledger are drawn. The reading is recorded before anything is drawn, and no transaction is open meanwhile.
 */
@Injectable()
export class PrintHoursService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: ReadLedgerService,
  ) {}

  async weeklyLog(associateId: string | undefined, from: string, until: string): Promise<Buffer> {
    if (!isLogRange(from, until)) {
      throw unprocessable('range', LOG_RANGE, [{ field: 'until', message: 'At most a year after the first day.' }]);
    }
    const { facts, reckoned, weeks } = await this.reckon(associateId, 'supervision.print-log');
    const inRange = weeks.filter(({ week }) => addDays(week.weekStart, 6) >= from && week.weekStart <= until);
    return this.draw([weeklyLog(facts, reckoned, inRange, { from, until }, this.uow.principal.zone)], true);
  }

  async summary(associateId: string | undefined): Promise<Buffer> {
    const { facts, reckoned, weeks } = await this.reckon(associateId, 'supervision.print-summary');
    const sheets = experienceSummaries(facts, reckoned, weeks);
    if (sheets.length === 0) throw conflict('nothing-signed', 'No week is signed yet: there is nothing to verify.');
    return this.draw(sheets, false);
  }

  private async reckon(associateId: string | undefined, action: string): Promise<Reckoning> {
    const whose = associateId ?? this.uow.principal.personId;
    const today = this.uow.today();
    const facts = await this.ledger.facts(whose);
    const reckoned = reckoningOf(facts, today);
    if (!reckoned) throw conflict('no-registration', 'Record the registration first: it says by which rules hours are reckoned.');
    await this.uow.flight(this.uow.audit({ action, objectType: 'staff_member', objectId: whose }));
    return { facts, reckoned, weeks: drawnWeeks(facts, reckoned, sha256).map((week) => ({ week, credit: creditBoth(week, reckoned.basis).credit })) };
  }

  private draw(sheets: Parameters<typeof drawPdf>[0], wide: boolean): Promise<Buffer> {
    return drawPdf(sheets, { wide, printed: this.uow.today() });
  }
}
