import type { Practice } from '@attune/testing';
import { at } from './accounts';

/** Where somebody wants to sign in from now on; the fixture knows nobody of that address. */
export const newAddressOf = (practice: Practice, who: string) => `moved-${practice.ids[who]}@example.test`;

/** Asks for another address, with the password given for it. */
export function ask(practice: Practice, who: string, email: unknown = newAddressOf(practice, who)) {
  return practice.as(who, { stepUp: true }).post(`${at(practice, who)}/address-changes`, { email });
}

/** The token of the newest link of this kind in a mail to that address; empty where there is none. */
export async function tokenFor(practice: Practice, email: string, path: 'new' | 'undo'): Promise<string> {
  const mails = (await practice.mailsTo(email)).filter(({ text }) => text.includes(`/address/${path}#`));
  return /#([\w-]{43})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
}

/** Asks for another address and proves it; gives the way back that went to the old one. */
export async function move(practice: Practice, who: string, email = newAddressOf(practice, who)): Promise<{ undo: string }> {
  const old = practice.person(who).email;
  await ask(practice, who, email);
  const reply = await atDoor(practice, who).post(`${at(practice, who)}/address-changes/complete`, { token: await tokenFor(practice, email, 'new') });
  if (reply.status !== 204) throw new Error(`Not moved: ${reply.text}`);
  return { undo: await tokenFor(practice, old, 'undo') };
}

/** A browser at the person's site in which nobody is signed in. */
export const atDoor = (practice: Practice, who: string) => practice.visitor(practice.person(who).kind === 'staff' ? 'staff' : 'portal', who);
