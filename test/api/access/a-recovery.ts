import type { Practice } from '@attune/testing';

export const NEXT_PASSWORD = 'a lantern over slow water';

/** Begins a way back in, as the treating clinician for x1, or as an owner for a colleague. */
export function begin(practice: Practice, whom: string, way: 'mail' | 'screen', who = practice.person(whom).kind === 'staff' ? 'owner' : 'a1') {
  return practice.as(who, { stepUp: true }).post(recoveryPath(practice, whom), { way, seen: true });
}

/** Where it is begun, read and taken back. */
export function recoveryPath(practice: Practice, whom: string): string {
  const { kind, id, coupleId } = practice.person(whom);
  return kind === 'staff' ? `/api/practice/staff/${id}/recovery` : `/api/couples/${coupleId}/partners/${id}/recovery`;
}

/** Begun by mail: link from the mail, code as it was told, and the id that the notice carries. */
export async function begunByMail(practice: Practice, whom: string) {
  const { body } = await begin(practice, whom, 'mail');
  const texts = (await practice.mails()).filter(({ to }) => to === practice.person(whom).email).map(({ text }) => text).join('\n');
  return { code: body.code as string, token: /\/recovery#([\w-]{43})/.exec(texts)?.[1] ?? '', stop: /\/recovery\/stop#([\w-]{36})/.exec(texts)?.[1] ?? '' };
}

/** Begun by a link on the screen, which the person opened on their own device. */
export async function begunOnScreen(practice: Practice, whom: string) {
  const { body } = await begin(practice, whom, 'screen');
  const token = /#([\w-]{43})$/.exec(body.link)?.[1] ?? '';
  const base = practice.person(whom).kind === 'staff' ? '/api/access' : '/api/portal/access';
  const claimed = await atDoor(practice, whom).post(`${base}/recoveries/claim`, { token });
  return { token, code: claimed.body.code as string };
}

/** A browser at the person's site in which nobody is signed in. */
export const atDoor = (practice: Practice, whom: string) => practice.visitor(practice.person(whom).kind === 'staff' ? 'staff' : 'portal', whom);

export const aDay = 24 * 60;
