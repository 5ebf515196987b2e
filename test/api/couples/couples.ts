import { randomUUID } from 'node:crypto';
import type { Practice } from '@attune/testing';

export const key = () => randomUUID();

/** The path of one of the practice's couples, and of a partner in it. */
export const couplePath = (practice: Practice, couple: string, rest = '') => `/api/couples/${practice.ids[couple]}${rest}`;
export const partnerPath = (practice: Practice, couple: string, partner: string, rest = '') => couplePath(practice, couple, `/partners/${practice.ids[partner]}${rest}`);

export const NO_EXTRA = { trauma: 'not-asked', coercion: 'not-asked', touch: 'not-asked', 'sexual-coercion': 'not-asked' };
export const seenToday = (practice: Practice, over: object = {}) => ({
  seenOn: practice.clock.now().slice(0, 10), seenAlone: true, way: 'in-person', outcome: 'no-concern', extra: NO_EXTRA, ...over,
});

/** Signs everything that is asked of a partner, in their portal. */
export async function signAll(practice: Practice, partner: string, choice = 'no-secrets'): Promise<void> {
  const { body } = await practice.as(partner).get('/api/portal/couples/agreements');
  for (const { kind, edition, language, hash } of body.items as { kind: string; edition: number; language: string; hash: string }[]) {
    const wish = { kind, edition, language, hash, name: 'Signed Name', ...(kind === 'confidentiality' ? { choice } : {}) };
    const { status, text } = await practice.as(partner, { stepUp: true }).post('/api/portal/couples/agreements', wish, { idempotencyKey: key() });
    if (status !== 201) throw new Error(text);
  }
}

/** Staff look at consents, which is when the practice's documents are laid down in a fixture that was not opened through the API. */
export const layDocuments = (practice: Practice, who = 'a1', couple = 'c1') => practice.as(who).get(couplePath(practice, couple, '/consents'));

/** Refusals that every route of one couple has in common: not one's own, not there, another practice's, not an id. */
export async function foreignStatuses(practice: Practice, other: Practice, send: (path: string) => Promise<{ status: number }>, rest = ''): Promise<number[]> {
  const ids = [practice.ids['c2'], other.ids['c1'], randomUUID(), 'undefined'];
  return Promise.all(ids.map(async (id) => (await send(`/api/couples/${id}${rest}`)).status));
}
