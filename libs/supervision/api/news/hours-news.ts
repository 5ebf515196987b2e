import { Mailer, OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

/** Tells an associate where something about their hours waits for them: a question, or a week that is open again. */
@Injectable()
export class HoursNews {
  constructor(private readonly mailer: Mailer) {}

  @OnEvent('hours.talk', 'supervision.tell-asked')
  async talk({ ids }: StoredEvent, tx: Tx): Promise<void> {
    if (ids['tells']) await this.tell(ids, tx);
  }

  @OnEvent('hours.undone', 'supervision.tell-undone')
  async undone({ ids }: StoredEvent, tx: Tx): Promise<void> {
    await this.tell(ids, tx);
  }

  private tell({ associateId = '' }: StoredEvent['ids'], tx: Tx): Promise<void> {
    return this.mailer.request(tx, { to: 'account', personId: associateId, template: 'supervision.hours' });
  }
}
