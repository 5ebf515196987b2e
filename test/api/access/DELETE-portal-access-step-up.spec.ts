import { aPractice, type Practice } from '@attune/testing';
import { signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const stepUp = '/api/portal/access/step-up';
const entries = '/api/portal/exercises/entries';

describe('DELETE /api/portal/access/step-up', () => {
  it('shuts what the password had opened, until it is given again', async () => {
    const { browser } = await signIn(practice, 'x1');
    await browser.post(stepUp, { password: practice.password });
    expect((await browser.get(entries)).status).toBe(200);
    expect((await browser.delete(stepUp)).status).toBe(204);
    expect((await browser.get(entries)).body).toMatchObject({ status: 401, type: expect.stringContaining('step-up-required') });
    expect((await browser.get('/api/portal/access/me')).body.stepUpUntil).toBeNull();
    await browser.post(stepUp, { password: practice.password });
    expect((await browser.get(entries)).status).toBe(200);
  });

  it('is nothing where no password was given, and nothing to a stranger', async () => {
    const { browser } = await signIn(practice, 'x1');
    expect((await browser.delete(stepUp)).status).toBe(204);
    expect((await practice.visitor('portal').delete(stepUp)).status).toBe(401);
    expect((await practice.visitor('staff').delete('/api/access/step-up')).status).toBe(404);
  });
});

describe('what the portal reads', () => {
  it('is no page of its own: an address typed into a phone that lies on the table leads nowhere, whoever is signed in', async () => {
    const typed = { headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } };
    const mine = practice.as('x1', { stepUp: true });
    const replies = await Promise.all([mine.get(entries, typed), mine.get('/api/portal/access/me', typed), practice.visitor('portal').get(entries, typed)]);
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(new Set(replies.map(({ body }) => body.detail)).size).toBe(1);
    expect((await mine.get(entries)).status).toBe(200);
  });
});
