import { coupleMetrics, type FeelingsAnswer, type MetricPart, type ProgressReply } from '@attune/exercises/domain';
import { notFound, Runtime, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { envelopeOf, type Sealed, Texts } from '../texts';
import { progressOfCouple } from './progress.sql';

type SealedPart = Omit<MetricPart, 'feelings' | 'guessed'> & { runId: string | null; sealed: { field: string; body: Sealed; version: number }[] | null };
type ProgressRow = Omit<ProgressReply, 'entries' | 'metrics'> & { held: boolean; entries: SealedPart[] };

/** How it went: numbers over time, and the couple metrics computed from them and from the feelings, which nobody is sent. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runtime: Runtime,
    private readonly texts: Texts,
  ) {}

  async of(coupleId: string): Promise<ProgressReply> {
    const told = this.uow.audit({ action: 'exercises.read-progress', objectType: 'couple', objectId: coupleId, coupleId });
    const [[row]] = await this.uow.flight<[ProgressRow[]]>(progressOfCouple(coupleId), told);
    if (!row) throw notFound();
    const { held, entries, ...rest } = row;
    const metrics = this.uow.principal.conjoint ? null : coupleMetrics({ seats: seatsOf(row), parts: await Promise.all(entries.map((each) => this.opened(each))), held });
    return { ...rest, entries: entries.map(({ runId: _run, sealed: _sealed, counts: _counts, ...entry }) => entry), metrics };
  }

  private async opened({ runId, sealed, ...part }: SealedPart): Promise<MetricPart> {
    const read = async (field: string): Promise<FeelingsAnswer | null> => {
      const found = sealed?.find((each) => each.field === field);
      return found && runId ? this.feelings(runId, found) : null;
    };
    return { ...part, feelings: await read('feelings'), guessed: await read('feelings-guess') };
  }

  /** A damaged envelope is a gap in the numbers and spoils no page; the log says which row it is. */
  private async feelings(runId: string, { field, body, version }: { field: string; body: Sealed; version: number }): Promise<FeelingsAnswer | null> {
    try {
      return JSON.parse(await this.texts.open(envelopeOf.answer(runId, field, version), body)) as FeelingsAnswer;
    } catch (error) {
      this.runtime.log.error({ table: 'exercises.answer', id: `${runId}/${field}`, name: (error as Error).name }, 'an envelope does not open');
      return null;
    }
  }
}

const seatsOf = ({ partners: { a, b } }: ProgressRow) => ({ a: a.id, b: b.id });
