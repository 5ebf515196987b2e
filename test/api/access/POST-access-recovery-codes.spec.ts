import { aPractice, type Practice } from '@attune/testing';
import { signIn, withoutSecondFactor } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const renew = '/api/access/recovery-codes';

describe('POST /api/access/recovery-codes', () => {
  it('gives ten new ones; the old ones are dead', async () => {
    const first = await practice.as('a1', { stepUp: true }).post(renew, {});
    expect(first.status).toBe(200);
    expect(first.body.recoveryCodes).toHaveLength(10);
    const second = await practice.as('a1', { stepUp: true }).post(renew, {});
    const { browser } = await signIn(practice, 'a1');
    expect((await browser.post('/api/access/second-factor', { code: first.body.recoveryCodes[0] })).status).toBe(422);
    expect((await browser.post('/api/access/second-factor', { code: second.body.recoveryCodes[0] })).status).toBe(200);
  });

  it('asks for the password again', async () => {
    expect((await practice.as('a1').post(renew, {})).body.type).toBe('urn:attune:step-up-required');
    const earlier = practice.as('a1', { stepUp: true, keep: true });
    expect((await earlier.post(renew, {})).status).toBe(200);
    practice.clock.forward(5);
    expect((await earlier.post(renew, {})).body.type).toBe('urn:attune:step-up-required');
  });

  it('is for those with a second factor', async () => {
    await withoutSecondFactor(practice, 'a1');
    expect((await practice.as('a1', { stepUp: true }).post(renew, {})).status).toBe(409);
    expect((await practice.visitor('staff').post(renew, {})).status).toBe(401);
  });
});
