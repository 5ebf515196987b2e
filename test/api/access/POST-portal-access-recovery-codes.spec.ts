import { aPractice, expectShape, type Practice } from '@attune/testing';
import { setUpFactor, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const codesPath = '/api/portal/access/recovery-codes';

describe('POST /api/portal/access/recovery-codes', () => {
  it('gives ten new ones; the old are dead', async () => {
    const { browser, codes } = await setUpFactor(practice, 'x1');
    const { status, body } = await browser.post(codesPath, {});
    expect(status).toBe(200);
    expectShape(body, { recoveryCodes: ['text'] });
    expect(body.recoveryCodes).toHaveLength(10);
    const next = await signIn(practice, 'x1');
    expect((await next.browser.post('/api/portal/access/second-factor', { code: codes[0] })).status).toBe(422);
    expect((await next.browser.post('/api/portal/access/second-factor', { code: body.recoveryCodes[0] })).status).toBe(200);
  });

  it('asks for the password again, and for a second factor to be there', async () => {
    expect((await practice.as('x1').post(codesPath, {})).body.type).toBe('urn:attune:step-up-required');
    expect((await practice.as('x1', { stepUp: true }).post(codesPath, {})).status).toBe(409);
    expect((await practice.visitor('portal').post(codesPath, {})).status).toBe(401);
  });
});
