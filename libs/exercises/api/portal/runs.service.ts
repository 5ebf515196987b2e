import { randomUUID } from 'node:crypto';
import { whoWatches } from '@attune/couples/api';
import { afterAct, type RunAct, type RunAnswers, type RunReply, type RunState, type SaveReply, type SaveStep } from '@attune/exercises/domain';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { AnswersStore } from '../run/answers';
import { envelopeOf, Texts } from '../texts';
import { hold, isOffered, makeRun, ownAnswers, type OwnAnswers, ownRun, ownRunOf, type OwnRun, report, setRun } from './run.sql';

/** What care is told of, by act. Nothing of it goes to the other partner. */
const NEWS: Partial<Record<RunAct, string>> = { finish: 'run.completed', stop: 'run.stopped', skip: 'run.skipped' };

/** A partner's own acts on the own run. No row that the other partner can read comes of any of them. */
@Injectable()
export class RunsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswersStore,
    private readonly texts: Texts,
  ) {}

  /** Starts what is offered now, or finds what was begun, on whatever phone. */
  start(occurrenceId: string): Promise<RunReply> {
    return this.uow.transaction(async (tx) => {
      await tx.sql(makeRun(occurrenceId, 'in-progress'));
      const run = await this.own(tx, ownRunOf(occurrenceId));
      const reopened = run.state === 'skipped';
      if (reopened && !(await tx.sql(isOffered(occurrenceId))).length) throw notFound();
      const started = reopened ? await this.set(tx, run, 'in-progress', 'moment') : run;
      await this.audit(tx, 'start', run);
      return reply(started);
    });
  }

  /** What was recorded so far, to look back at. */
  async recorded(id: string): Promise<RunAnswers> {
    const { personId } = this.uow.principal;
    const read = this.uow.audit({ action: 'exercises.look-back', objectType: 'run', objectId: id, compartment: personId });
    const [[own]] = await this.uow.flight<[OwnAnswers[]]>(ownAnswers(id), read);
    if (!own) throw notFound();
    return { answers: await this.answers.open(own.answers) };
  }

  /** Keeps one step. Another window's later save is never overwritten: then what stands goes back, without its words. */
  async save(tx: Tx, id: string, version: number, { step, answers }: SaveStep): Promise<SaveReply> {
    const run = await this.own(tx, ownRun(id));
    if (run.version !== version) throw preconditionFailed({ ...reply(run) });
    this.next(run, 'save');
    const saved = await this.set(tx, run, run.state, step);
    await this.answers.save(tx, saved, saved, answers);
    await this.audit(tx, 'save', run);
    return { version: saved.version };
  }

  finish(id: string): Promise<void> {
    return this.end(id, 'finish');
  }

  /** One tap, no reason. */
  stop(id: string): Promise<void> {
    return this.end(id, 'stop');
  }

  notNow(occurrenceId: string): Promise<void> {
    return this.uow.transaction(async (tx) => {
      await tx.sql(makeRun(occurrenceId, 'skipped'));
      const run = await this.own(tx, ownRunOf(occurrenceId));
      const state = this.next(run, 'skip');
      if (state !== run.state) await this.set(tx, run, state, run.step);
      await this.tell(tx, 'skip', run);
    });
  }

  /** Opens an urgent item for care through the outbox, and holds at once. The run goes on or not, as its person likes. */
  async unsafe(tx: Tx, id: string, words: string): Promise<void> {
    const run = await this.own(tx, ownRun(id));
    const reportId = randomUUID();
    const sealed = words ? await this.texts.seal(envelopeOf.words(reportId), words) : null;
    await tx.sql(report(reportId, run.coupleId, run.id, sealed));
    await tx.sql(hold(run.coupleId));
    await this.audit(tx, 'unsafe', run);
    const { care } = await whoWatches(tx, run.coupleId);
    await tx.emit({ type: 'unsafe.reported', ids: { reportId, ...this.idsOf(run) }, live: { to: care, topic: 'exercises' } });
  }

  private end(id: string, act: 'finish' | 'stop'): Promise<void> {
    return this.uow.transaction(async (tx) => {
      const run = await this.own(tx, ownRun(id));
      const state = this.next(run, act);
      if (state === run.state) return;
      await this.set(tx, run, state, act === 'finish' ? 'close' : run.step);
      await this.tell(tx, act, run);
    });
  }

  private async own(tx: Tx, statement: ReturnType<typeof ownRun>): Promise<OwnRun> {
    const [run] = await tx.sql<OwnRun>(statement);
    if (!run) throw notFound();
    return run;
  }

  private next(run: OwnRun, act: RunAct): RunState {
    const after = afterAct(run.state, act);
    if (!after.ok) throw conflict(after.reason, 'This one is finished. There is nothing more to send.', { state: run.state });
    return after.value;
  }

  private async set(tx: Tx, run: OwnRun, state: RunState, step: string): Promise<OwnRun> {
    const [done] = await tx.sql<{ version: number }>(setRun(run.id, state, step));
    if (!done) throw notFound();
    return { ...run, state, step, version: done.version };
  }

  private async tell(tx: Tx, act: RunAct, run: OwnRun): Promise<void> {
    await this.audit(tx, act, run);
    const { care } = await whoWatches(tx, run.coupleId);
    await tx.emit({ type: NEWS[act] ?? `run.${act}`, ids: this.idsOf(run), live: { to: care, topic: 'exercises' } });
  }

  private idsOf({ id, occurrenceId, coupleId }: OwnRun): Record<string, string> {
    return { runId: id, occurrenceId, coupleId, partnerId: this.uow.principal.personId };
  }

  private audit(tx: Tx, act: string, { id, coupleId }: OwnRun): Promise<void> {
    return tx.audit({ action: `exercises.${act}`, objectType: 'run', objectId: id, coupleId, compartment: this.uow.principal.personId });
  }
}

const reply = ({ id, version, state, step, answered }: OwnRun): RunReply => ({ id, version, state, step, answered });
