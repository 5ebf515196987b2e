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

  /** Answered and left: what asks for help is not left to wait for the last button. */
  @OnEvent('measure.left', 'supervision.look-at-left-measure')
  async left(event: StoredEvent, tx: Tx): Promise<void> {
    const task = await this.tasks.ofUnsent(tx, event.ids['administrationId'] ?? '');
    if (task) await this.open(event, tx, task);
  }

  private async look(event: StoredEvent, tx: Tx): Promise<void> {
    const { administrationId = '', coupleId = '' } = event.ids;
    const [next] = await tx.sql<{ on: string | null }>(nextSupervision(coupleId));
    const task = await this.tasks.of(tx, administrationId, next?.on ?? null);
    if (task) await this.open(event, tx, task);
  }

  private open({ ids, at }: StoredEvent, tx: Tx, { level, asks, dueOn }: MeasureTask): Promise<void> {
    const { administrationId = '', coupleId = '', partnerId = '' } = ids;
    return this.urgent.open(tx, { source: 'measure', sourceId: administrationId, coupleId, partnerId, at, level, asks, dueOn });
  }
}
