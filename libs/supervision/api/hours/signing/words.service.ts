import { conflict, Idempotency, notFound, UnitOfWork, unprocessable } from '@attune/kernel';
import { newId } from '@attune/notes/api';
import { HOURS_TALK_REFUSED, mayTalkOfHours, type HoursTalkAct } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { HoursTexts } from '../ledger/hours-texts';
import { ReadLedgerService } from '../ledger/read-ledger.service';
import { insertWord, weekLines, weekWords } from '../ledger/week.sql';

interface NewWord {
  associateId: string;
  line: string;
  act: HoursTalkAct;
  text: string;
}

/** A talk about a line of hours: the supervisor asks, the associate answers, the supervisor settles it. */
@Injectable()
export class HoursWordsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly ledger: ReadLedgerService,
    private readonly texts: HoursTexts,
  ) {}

  say(key: string, weekStart: string, { associateId, line, act, text }: NewWord): Promise<{ id: string }> {
    return this.idempotency.once(key, { weekStart, associateId, line, act, text }, async (tx) => {
      const { personId } = this.uow.principal;
      const { week } = await this.ledger.week(associateId, weekStart);
      const [own, supervised] = [associateId === personId, week.supervisors.some(({ id }) => id === personId)];
      if (!own && !supervised) throw notFound();
      const [lines, words] = await this.uow.flight(weekLines(associateId, weekStart), weekWords(associateId, weekStart));
      if (line !== 'week' && !lines?.some((each) => each['line'] === line)) throw notFound();
      const acts = (words ?? []).filter((each) => each['line'] === line).map((each) => each['act'] as HoursTalkAct);
      const allowed = mayTalkOfHours(act, { own, supervised, acts, text });
      if (!allowed.ok) throw allowed.reason === 'no-words' ? unprocessable('no-words', HOURS_TALK_REFUSED['no-words'], [{ field: 'text', message: HOURS_TALK_REFUSED['no-words'] }]) : conflict(allowed.reason, HOURS_TALK_REFUSED[allowed.reason]);
      const id = newId(this.uow.now());
      await tx.sql(insertWord(id, associateId, weekStart, line, act, text.trim() === '' ? null : await this.texts.sealWord(id, text)));
      await tx.audit({ action: `supervision.hours-${act}`, objectType: 'hours_word', objectId: id });
      // One mail, not one a question: while one is open the associate was told already.
      const told = week.openQuestions > 0 || act !== 'asks';
      const to = [associateId, personId, ...week.supervisors.map((each) => each.id)];
      await tx.emit({ type: 'hours.talk', ids: { associateId, ...(told ? {} : { tells: associateId }) }, live: { to: [...new Set(to)], topic: 'supervision' } });
      return { id };
    });
  }
}
