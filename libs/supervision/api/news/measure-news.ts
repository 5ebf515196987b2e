import { type MeasureTask, MeasureTasks } from '@attune/measures/api';
import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { OpenUrgentService } from '../urgent/open-urgent.service';
import { nextSupervision } from './news.sql';

/** What a measure asks somebody to do becomes one item with its clock, whether it was finished or its window closed. May run more than once. */
@Injectable()
export class MeasureNews {
  constructor(
    private readonly tasks: MeasureTasks,
    private readonly urgent: OpenUrgentService,
  ) {}

  @OnEvent('measure.finished', 'supervision.look-at-measure')
  finished(event: StoredEvent, tx: Tx): Promise<void> {
    return this.look(event, tx);
  }

  @OnEvent('measure.closed', 'supervision.look-at-closed-measure')
  closed(event: StoredEvent, tx: Tx): Promise<void> {
    return this.look(event, tx);
  }

  private async look({ ids, at }: StoredEvent, tx: Tx): Promise<void> {
    const { administrationId = '', coupleId = '', partnerId = '' } = ids;
    const [next] = await tx.sql<{ on: string | null }>(nextSupervision(coupleId));
    const task = await this.tasks.of(tx, administrationId, next?.on ?? null);
    if (task) await this.urgent.open(tx, { source: 'measure', sourceId: administrationId, coupleId, partnerId, at, ...opening(task) });
  }
}

const opening = ({ level, asks, dueOn }: MeasureTask) => ({ level, asks, dueOn });
