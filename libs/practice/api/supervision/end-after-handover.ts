import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { endRelationsOfThoseWhoLeft } from './supervision.sql';

/** Supervision of somebody who left goes on while couples are theirs, and ends when the last one is handed over. */
@Injectable()
export class EndAfterHandover {
  @OnEvent('couple.assigned', 'practice.end-after-handover')
  async assigned(_: StoredEvent, tx: Tx): Promise<void> {
    await tx.sql(endRelationsOfThoseWhoLeft());
  }
}
