import { randomUUID } from 'node:crypto';
import { whoWatches } from '@attune/couples/api';
import {
  type AssignmentChange,
  type AssignmentPlan,
  type AssignmentReply,
  checkAssignment,
  definitionOf,
  type NewAssignment,
  newestOf,
  occurrencesOf,
  type RevealMoment,
  type Window,
} from '@attune/exercises/domain';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { envelopeOf, Texts } from '../texts';
import { Assignment } from './assignment.entity';
import { cancelWindows, changeable, type OpenAssignment, setWay, standing } from './assignment.sql';
import { GateService } from './gate';
import { Occurrence } from './occurrence.entity';

@Injectable()
export class AssignmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: GateService,
    private readonly texts: Texts,
  ) {}

  /** Gives an exercise to both, with all its due windows: from here on only the calendar opens and closes them. */
  async assign(tx: Tx, { coupleId, ...plan }: NewAssignment): Promise<AssignmentReply> {
    this.refuseFaults(plan, this.uow.today());
    await this.gate.pass(tx, coupleId, plan.exercise, plan.variant);
    const id = randomUUID();
    const { practiceId, personId } = this.uow.principal;
    const definition = newestOf(plan.exercise);
    const { exercise, variant, short, firstOn, rhythm, until, reveal, triedOn } = plan;
    await tx.manager.insert(Assignment, {
      practiceId, id, coupleId, exercise, variant, short, firstOn, rhythm, triedOn,
      definitionVersion: definition.version,
      untilOn: until,
      ...revealColumns(reveal),
      sentence: await this.texts.seal(envelopeOf.sentence(id, 1), plan.sentence.trim()),
      askedAlone: true,
      assignedBy: personId,
      assignedAt: this.uow.now(),
    });
    await this.open(tx, { id, coupleId, variant, short }, occurrencesOf(plan, definition.sittings.length, this.uow.principal.zone));
    await this.tell(tx, 'assigned', { id, coupleId });
    return { id, version: 1 };
  }

  /** Changes what has not opened yet; what is due now stays as both know it. */
  change(id: string, version: number, change: AssignmentChange): Promise<AssignmentReply> {
    return this.uow.transaction(async (tx) => {
      const found = await this.take(tx, id, version);
      const sentence = await this.texts.open(envelopeOf.sentence(id, found.sentenceVersion), found.sentence);
      const plan: AssignmentPlan = { ...found, sentence, ...change, reveal: revealOf(found), askedAlone: { a: true, b: true } };
      // Its first day may lie behind: seen from then, the plan must still be whole.
      this.refuseFaults({ ...plan, triedOn: min(found.triedOn, found.firstOn) }, found.firstOn);
      if (plan.variant !== found.variant) await this.gate.pass(tx, found.coupleId, found.exercise, plan.variant);
      if (plan.until !== found.until) await this.lengthen(tx, found, plan);
      if (plan.variant !== found.variant || plan.short !== found.short) await tx.sql(setWay(id, plan.variant, plan.short));
      const newSentence = plan.sentence.trim() !== sentence;
      const sentenceVersion = found.sentenceVersion + (newSentence ? 1 : 0);
      tx.affectOne(
        await tx.manager.update(Assignment, { practiceId: this.uow.principal.practiceId, id, version }, {
          variant: plan.variant,
          short: plan.short,
          untilOn: plan.until,
          ...(newSentence && { sentence: await this.texts.seal(envelopeOf.sentence(id, sentenceVersion), plan.sentence.trim()), sentenceVersion }),
          version: version + 1,
        }),
      );
      await this.tell(tx, 'changed', found);
      return { id, version: version + 1 };
    });
  }

  /** Ends it today: what is due and what would come is cancelled; what was done stays. */
  end(id: string, version: number): Promise<AssignmentReply> {
    return this.uow.transaction(async (tx) => {
      const found = await this.take(tx, id, version);
      await tx.sql(cancelWindows(id, 0, true));
      const { practiceId, personId } = this.uow.principal;
      const ended = { endedBy: personId, endedAt: this.uow.now(), version: version + 1 };
      tx.affectOne(await tx.manager.update(Assignment, { practiceId, id, version }, ended));
      await this.tell(tx, 'ended', found);
      return { id, version: version + 1 };
    });
  }

  private async take(tx: Tx, id: string, version: number): Promise<OpenAssignment> {
    const [found] = await tx.sql<OpenAssignment>(changeable(id));
    if (!found) throw notFound();
    if (found.version !== version) throw preconditionFailed({ version: found.version, ended: found.ended });
    if (found.ended) throw conflict('ended', 'This exercise is ended. Assign it anew if you want to go on.');
    return found;
  }

  private async lengthen(tx: Tx, found: OpenAssignment, plan: AssignmentPlan): Promise<void> {
    const sittings = definitionOf(found.exercise, found.definitionVersion)?.sittings.length ?? 1;
    const windows = occurrencesOf(plan, sittings, this.uow.principal.zone);
    await tx.sql(cancelWindows(found.id, windows.length, false));
    const there = new Set((await tx.sql<{ number: number }>(standing(found.id))).map((each) => each.number));
    await this.open(tx, { ...found, variant: plan.variant, short: plan.short }, windows.filter((each) => !there.has(each.number)));
  }

  private async open(tx: Tx, of: Pick<OpenAssignment, 'id' | 'coupleId' | 'variant' | 'short'>, windows: readonly Window[]): Promise<void> {
    if (!windows.length) return;
    const { practiceId } = this.uow.principal;
    const { id: assignmentId, coupleId, variant, short } = of;
    await tx.manager.insert(
      Occurrence,
      windows.map(({ revealAt, ...window }) => ({ practiceId, coupleId, assignmentId, variant, short, ...window, revealAt: revealAt === null ? null : new Date(revealAt) })),
    );
  }

  private async tell(tx: Tx, what: 'assigned' | 'changed' | 'ended', { id, coupleId }: { id: string; coupleId: string }): Promise<void> {
    await tx.audit({ action: `exercises.${what}`, objectType: 'assignment', objectId: id, coupleId });
    const { care, partners } = await whoWatches(tx, coupleId);
    await tx.emit({ type: `exercise.${what}`, ids: { assignmentId: id, coupleId }, live: { to: [...care, ...partners], topic: 'exercises' } });
  }

  private refuseFaults(plan: AssignmentPlan, today: string): void {
    const [first, ...rest] = checkAssignment(plan, today);
    if (first) throw unprocessable('plan', 'Please look at the marked fields.', [first, ...rest]);
  }
}

const revealColumns = (reveal: RevealMoment) =>
  reveal.how === 'date' ? { revealOn: reveal.on, revealHour: reveal.hour } : { revealOn: null, revealHour: null };

const revealOf = ({ revealOn, revealHour }: OpenAssignment): RevealMoment =>
  revealOn === null || revealHour === null ? { how: 'appointment' } : { how: 'date', on: revealOn, hour: revealHour };

const min = (one: string, other: string) => (one < other ? one : other);
