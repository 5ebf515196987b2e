import { conflict, Idempotency, notFound, preconditionFailed, UnitOfWork, type Tx } from '@attune/kernel';
import { credentialLine, type CredentialFacts } from '@attune/practice/domain';
import { basisIn, creditDrawn, drawnWeeks, maySignWeek, reckoningOf, SIGN_WEEK_REFUSED, type DrawnFacts, type DrawnWeek, type Reckoned, type SignWeek, type WaitingWeek } from '@attune/supervision/domain';
import { addDays } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { whoseWeeks } from '../ledger/facts.sql';
import { HoursTexts } from '../ledger/hours-texts';
import { ReadLedgerService, sha256 } from '../ledger/read-ledger.service';
import { holdSignedWeek, insertSignedWeek, undoSignedWeek, whoSigns } from './signing.sql';

/** How many weeks one reading gives: more than a year of them is signed in several sittings. */
const WAITING_MOST = 120;

/** The supervisor's signature of weeks, many at once; each is over the very bytes that were shown, and can be undone with a reason. */
@Injectable()
export class SignWeeksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly ledger: ReadLedgerService,
    private readonly texts: HoursTexts,
  ) {}

  /** Weeks that are over and not signed, in which the reader supervised, whether they still do or the associate has left: by associate, the oldest first. */
  async waiting(): Promise<{ items: WaitingWeek[]; more: number }> {
    const all = await this.ledger.ofAll(whoseWeeks(), null);
    const items = all.flatMap(({ facts, reckoned }) => this.waitingOf(facts, reckoned));
    return { items: items.slice(0, WAITING_MOST), more: Math.max(0, items.length - WAITING_MOST) };
  }

  sign(key: string, weeks: SignWeek[]): Promise<{ signed: { id: string; associateId: string; weekStart: string }[] }> {
    return this.idempotency.once(key, weeks, async (tx) => {
      const [who] = await tx.sql<{ signer: CredentialFacts }>(whoSigns());
      if (!who) throw notFound();
      const signed = [];
      for (const associateId of [...new Set(weeks.map((week) => week.associateId))]) {
        if (associateId === this.uow.principal.personId) throw notFound();
        const facts = await this.ledger.facts(associateId);
        const reckoned = reckoningOf(facts, this.uow.today());
        const drawn = reckoned ? drawnWeeks(facts, reckoned, sha256) : [];
        for (const { weekStart, hash } of weeks.filter((week) => week.associateId === associateId)) {
          const week = drawn.find((each) => each.weekStart === weekStart);
          // To whoever supervised in other weeks, this one is as if it were not there.
          if (!week || !this.isOurs(week)) throw notFound();
          signed.push({ id: await this.signOne(tx, associateId, week, hash, who.signer), associateId, weekStart });
        }
        await tx.emit({ type: 'hours.signed', ids: { associateId }, live: { to: [associateId, this.uow.principal.personId], topic: 'supervision' } });
      }
      return { signed };
    });
  }

  undo(id: string, reason: string): Promise<{ id: string }> {
    return this.uow.transaction(async (tx) => {
      const [held] = await tx.sql<{ associateId: string; undone: boolean }>(holdSignedWeek(id));
      if (!held) throw notFound();
      const sealed = await this.texts.sealUndo(id, reason);
      const [undone] = held.undone ? [] : await tx.sql(undoSignedWeek(id, sealed));
      if (!undone) throw conflict('undone', 'This signature was undone already.');
      await tx.audit({ action: 'supervision.undo-week', objectType: 'signed_week', objectId: id });
      await tx.emit({ type: 'hours.undone', ids: { associateId: held.associateId }, live: { to: [held.associateId, this.uow.principal.personId], topic: 'supervision' } });
      return { id };
    });
  }

  private waitingOf(facts: DrawnFacts, reckoned: Reckoned): WaitingWeek[] {
    const today = this.uow.today();
    const due = drawnWeeks(facts, reckoned, sha256).filter((week) => !week.signed && addDays(week.weekStart, 7) <= today && this.isOurs(week));
    return due.reverse().map((week) => {
      const { weekStart, now, hash, openQuestions, unsignedMeetings } = week;
      const { logged, credited, findings } = creditDrawn({ ...now, signed: true }, basisIn(week, reckoned.basis));
      return { associateId: facts.associate.id, associate: facts.associate.name, weekStart, logged, credited, findings, hash, openQuestions, unsignedMeetings, now: facts.whole };
    });
  }

  private isOurs({ supervisors }: DrawnWeek): boolean {
    return supervisors.some(({ id }) => id === this.uow.principal.personId);
  }

  private async signOne(tx: Tx, associateId: string, week: DrawnWeek, hash: string, signer: CredentialFacts): Promise<string> {
    const allowed = maySignWeek(week.now, { supervised: this.isOurs(week), today: this.uow.today(), openQuestions: week.openQuestions, signed: week.signed !== null });
    if (!allowed.ok) throw conflict(allowed.reason, SIGN_WEEK_REFUSED[allowed.reason]);
    if (week.hash !== hash) throw preconditionFailed({ associateId, weekStart: week.weekStart, hash: week.hash });
    const [row] = await tx.sql<{ id: string }>(
      insertSignedWeek(associateId, week.weekStart, JSON.stringify({ ...week.now, signed: true }), Buffer.from(hash, 'hex'), credentialLine(signer, null), signer.type),
    );
    if (!row) throw conflict('signed', SIGN_WEEK_REFUSED.signed);
    await tx.audit({ action: 'supervision.sign-week', objectType: 'signed_week', objectId: row.id });
    return row.id;
  }
}
