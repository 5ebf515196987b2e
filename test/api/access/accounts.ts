import { generate } from 'otplib';
import { house, type Practice } from '@attune/testing';

export const ANOTHER_PASSWORD = 'a lantern over slow water';

/** The folder of a person's own routes. */
export const at = (practice: Practice, who: string): string => (practice.person(who).kind === 'staff' ? '/api/access' : '/api/portal/access');

/** Signs in with address and password from a fresh browser; staff still owe their code then. */
export async function signIn(practice: Practice, who: string, password = practice.password) {
  const { kind, email } = practice.person(who);
  const browser = practice.visitor(kind === 'staff' ? 'staff' : 'portal', who);
  const reply = await browser.post(`${at(practice, who)}/sign-ins`, { email, password });
  return { browser, reply };
}

/** Signs a staff member in with both factors. A code is good once: the clock moves on a minute. */
export async function signInFully(practice: Practice, who: string, password = practice.password) {
  const { browser } = await signIn(practice, who, password);
  const reply = await browser.post('/api/access/second-factor', { code: await codeOf(practice) });
  practice.clock.forward(1);
  return { browser, reply };
}

/** The code that an authenticator app shows, so many seconds from the clock's time. */
export function codeOf(practice: Practice, secondsFromNow = 0, secret = practice.totpSecret): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.parse(practice.clock.now()) / 1000) + secondsFromNow });
}

/** Takes somebody's second factor away, as before it was set up. */
export async function withoutSecondFactor(practice: Practice, who: string): Promise<void> {
  await house().database.sql('UPDATE access.credential SET totp = NULL, totp_confirmed_at = NULL, totp_version = 0 WHERE account_id = $1', [practice.ids[who]]);
}

/** The token of the link in the newest mail to an address. */
export async function linkTo(practice: Practice, email: string): Promise<string> {
  const mail = (await practice.mails()).filter(({ to }) => to === email).at(-1);
  return /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** Codes and links that a partner was invited with, put straight into the database. */
export async function anInvitation(practice: Practice, who: string, more: Record<string, unknown> = {}) {
  const { createHash, randomBytes, randomUUID } = await import('node:crypto');
  const { id: personId, kind, email, name } = practice.person(who);
  const sha = (text: string) => createHash('sha256').update(text).digest();
  const [id, token, code] = [randomUUID(), randomBytes(32).toString('base64url'), '042137'];
  await practice.rows((rows) => rows.insert('access.invitation', {
    id, person_id: personId, kind, seat: kind === 'partner' ? 'a' : null, email, name, way: 'screen', token_hash: sha(token), code_hash: sha(`${id}:${code}`),
    made_by: practice.ids.a1, made_at: practice.clock.now(), expires_at: new Date(Date.parse(practice.clock.now()) + 72 * 3_600_000).toISOString(), ...more,
  }));
  return { id, token, code };
}

/** Sets up a partner's second factor, as they would: the browser, what the app holds, and the ten codes. */
export async function setUpFactor(practice: Practice, who: string) {
  const { browser } = await signIn(practice, who);
  await browser.post(`${at(practice, who)}/step-up`, { password: practice.password });
  const { body } = await browser.post(`${at(practice, who)}/second-factor/set-up`, {});
  const secret = body.secret as string;
  const confirmed = await browser.post(`${at(practice, who)}/second-factor/confirm`, { code: await codeOf(practice, 0, secret) });
  practice.clock.forward(1);
  return { browser, secret, codes: confirmed.body.recoveryCodes as string[] };
}
