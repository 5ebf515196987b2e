import { Injectable } from '@nestjs/common';
import { registerAddressUse } from '@attune/access/api';
import { OnEvent, statement, type StoredEvent, type Tx } from '@attune/kernel';

const colleaguesAddress = statement(
  'practice.colleagues-address',
  'SELECT 1 FROM practice.staff_member WHERE practice_id = kernel.practice_id() AND email = $1 AND id <> kernel.person_id()',
);
const followAddress = statement(
  'practice.follow-address',
  `UPDATE practice.staff_member s SET email = a.email, version = s.version + 1 FROM access.account a
   WHERE s.practice_id = kernel.practice_id() AND s.id = $1 AND a.practice_id = s.practice_id AND a.id = s.id AND a.email <> s.email`,
  { writes: true },
);

registerAddressUse(async (tx, email) => (await tx.sql(colleaguesAddress(email))).length > 0);

/** The entry of a staff member shows the address that they sign in with. */
@Injectable()
export class Addresses {
  @OnEvent('access.address-moved', 'practice.follow-address')
  async follow({ ids }: StoredEvent, tx: Tx): Promise<void> {
    await tx.sql(followAddress(ids['personId']));
  }
}
