import { aPractice, type Practice } from '@attune/testing';
import { signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const stepUp = '/api/portal/access/step-up';

describe('POST /api/portal/access/step-up', () => {
  it('opens one’s entries for five minutes, under a new token', async () => {
    const { browser } = await signIn(practice, 'x1');
    const before = browser.cookies.get('__Host-partner');
    const { status, body } = await browser.post(stepUp, { password: practice.password });
    expect(status).toBe(200);
    expect(body.stepUpUntil).toBe('2026-11-23T18:05:00.000Z');
    expect(browser.cookies.get('__Host-partner')).not.toBe(before);
  });

  it('refuses a wrong password and a stranger', async () => {
    expect((await practice.as('x1').post(stepUp, { password: 'not mine' })).body).toMatchObject({ status: 422, errors: [{ field: 'password' }] });
    expect((await practice.visitor('portal').post(stepUp, { password: practice.password })).status).toBe(401);
  });
});
