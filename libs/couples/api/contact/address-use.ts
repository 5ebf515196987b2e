import { registerAddressUse } from '@attune/access/api';
import { statement } from '@attune/kernel';

const othersAddress = statement('couples.others-address', 'SELECT couples.others_address($1) AS used');

// One partner never signs in at the address where the other is reached (R064).
registerAddressUse(async (tx, email) => {
  const [row] = await tx.sql<{ used: boolean }>(othersAddress(email));
  return row?.used === true;
});
