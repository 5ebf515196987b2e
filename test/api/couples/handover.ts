import type { Practice } from '@attune/testing';
import { partnerPath } from './couples';

/** A browser that was handed over to a partner: no sign-in, a slip. The oracle counts its eyes as the partner's. */
export async function handedOver(practice: Practice, partner = 'x1', couple = 'c1', by = 'a1') {
  const { body } = await practice.as(by).post(partnerPath(practice, couple, partner, '/handover'));
  const browser = practice.visitor('staff', partner);
  const token: string = body.token;
  return {
    token,
    open: (over: object = {}) => browser.post('/api/couples/handover/open', { token, ...over }),
    sign: async (wish: { kind: string }) => {
      const shown = (await browser.post('/api/couples/handover/open', { token })).body.items?.find(({ kind }: { kind: string }) => kind === wish.kind);
      return browser.post('/api/couples/handover/sign', { token, hash: shown?.hash, ...wish });
    },
    end: () => browser.post('/api/couples/handover/end', { token }),
  };
}
