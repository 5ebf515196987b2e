import { OnEvent, statement, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

const endOfThoseWhoLeft = statement(
  'practice.end-relations-of-those-who-left',
  `UPDATE practice.supervision_relation r SET until_on = greatest(r.from_on, kernel.today()), version = r.version + 1
   WHERE r.practice_id = kernel.practice_id() AND (r.until_on IS NULL OR r.until_on > kernel.today())
     AND EXISTS (SELECT 1 FROM practice.staff_member s WHERE s.practice_id = r.practice_id AND s.id = r.associate_id AND s.ended_at IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM couples.case_assignment a
       WHERE a.practice_id = r.practice_id AND a.staff_id = r.associate_id AND (a.until_on IS NULL OR a.until_on > kernel.today()))`,
  { writes: true },
);

/** Supervision of somebody who left goes on while couples are theirs, and ends when the last one is handed over. */
@Injectable()
export class EndAfterHandover {
  @OnEvent('couple.assigned', 'practice.end-after-handover')
  async assigned(_: StoredEvent, tx: Tx): Promise<void> {
    await tx.sql(endOfThoseWhoLeft());
  }
}
