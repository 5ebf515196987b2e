import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { RunningHouse } from './house';
import { readMails, type Mail } from '../../../libs/shared/testing/harness/mails';

/** Every mail to an address until now. */
export const mailsTo = async (house: RunningHouse, address: string): Promise<Mail[]> => (await readMails(join(house.dataDir, 'mail'))).filter(({ to }) => to === address);

/** The newest mail to an address, once it is there. */
export async function mailTo(house: RunningHouse, address: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(async () => (found = (await mailsTo(house, address)).at(-1)) !== undefined, { timeout: 20_000 })
    .toBe(true);
  return found as Mail;
}

/** The link that a mail carries. */
export function linkIn({ text }: Mail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
}
