import { createHash } from 'node:crypto';
import { notFound, page, readCursor, type Statement, UnitOfWork } from '@attune/kernel';
import {
  drawLedger, drawnWeeks, logWeekOf, reckoningOf, warningsOf, type DrawnFacts, type DrawnWeek, type HoursLedgerView, type Reckoned, type WeekWarning,
} from '@attune/supervision/domain';
import { addDays } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { drawnFacts, whoseHours } from './facts.sql';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const WEEKS_USUAL = 12;
/** Seven days in a row that reach into this week may have begun so many days ago; a month is warned of from its first day on. */
const DAYS_BEFORE = 12;

export interface ThisWeek {
  associate: { id: string; name: string };
  warnings: WeekWarning[];
}

/** An associate's hours, reckoned anew at each reading: nothing is stored that could go stale but what was signed. */
@Injectable()
export class ReadLedgerService {
  constructor(private readonly uow: UnitOfWork) {}

  /** The ledger, its weeks by pages from the newest on. */
  async read(associateId: string | undefined, { limit = WEEKS_USUAL, cursor }: { limit?: number | undefined; cursor?: string | undefined }): Promise<HoursLedgerView> {
    const [before = null] = readCursor(cursor, 1) ?? [];
    const { weeks, ...ledger } = drawLedger(await this.facts(associateId ?? this.uow.principal.personId), this.uow.today(), sha256);
    const left = before === null ? weeks : weeks.filter(({ weekStart }) => weekStart < String(before));
    const { items, nextCursor } = page(left.slice(0, limit + 1), limit, ({ weekStart }) => [weekStart]);
    return { ...ledger, weeks: items, nextCursor };
  }

  /** What to see to before this week is over: one's own, and of everybody whom one supervises. */
  async thisWeek(): Promise<ThisWeek[]> {
    const today = this.uow.today();
    const [first, before] = [`${today.slice(0, 7)}-01`, addDays(today, -DAYS_BEFORE)];
    return (await this.ofAll(whoseHours(), first < before ? first : before)).flatMap(({ facts, reckoned }) => {
      const warnings = warningsOf(facts, reckoned, today);
      return warnings.length > 0 ? [{ associate: facts.associate, warnings }] : [];
    });
  }

  /** The facts of everybody whom a statement names. @param from the first day, or null for all */
  async ofAll(whose: Statement, from: string | null): Promise<{ facts: DrawnFacts; reckoned: Reckoned }[]> {
    const [people] = await this.uow.flight<[{ id: string }[]]>(whose);
    if (people.length === 0) return [];
    const all = await this.uow.flight<DrawnFacts[][]>(...people.map(({ id }) => drawnFacts(id, from)));
    return all.flatMap(([facts]) => {
      const reckoned = facts && reckoningOf(facts, this.uow.today());
      return facts && reckoned ? [{ facts, reckoned }] : [];
    });
  }

  /** One week as it stands now; 404 where the hours are not the reader's to see. @param weekStart must be the first day of a log week */
  async week(associateId: string, weekStart: string): Promise<{ facts: DrawnFacts; reckoned: Reckoned; week: DrawnWeek }> {
    const facts = await this.facts(associateId, weekStart);
    const reckoned = reckoningOf(facts, this.uow.today());
    if (!reckoned || logWeekOf(weekStart, reckoned.basis.policy.weekStartsOn) !== weekStart) throw notFound();
    const week = drawnWeeks(facts, reckoned, sha256).find((each) => each.weekStart === weekStart);
    if (!week) throw notFound();
    return { facts, reckoned, week };
  }

  async facts(associateId: string, from: string | null = null): Promise<DrawnFacts> {
    const [[found]] = await this.uow.flight<[DrawnFacts[]]>(drawnFacts(associateId, from));
    if (!found) throw notFound();
    return found;
  }
}
