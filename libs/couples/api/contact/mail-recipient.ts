import { registerMailRecipient, type Recipient } from '@attune/kernel';
import { safeAddressNow } from './contact.sql';

// Outside the safe hours there is no address: a mail that must arrive is asked for within them, by whoever asks.
registerMailRecipient('contact', async (partnerId, tx) => {
  const [row] = await tx.sql<Recipient>(safeAddressNow(partnerId));
  return row ?? null;
});
