import { aPractice, type Practice } from '@attune/testing';
import { codeOf, signIn } from './accounts';
import { aDay, atDoor, begunByMail, begunOnScreen, NEXT_PASSWORD } from './a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const complete = (token: string, code: string, password = NEXT_PASSWORD) => atDoor(practice, 't1').post('/api/access/recoveries/complete', { token, code, password });

describe('POST /api/access/recoveries/complete', () => {
  it('opens after a day; a second factor has to be set up anew before anything else', async () => {
    const { token, code } = await begunByMail(practice, 't1');
    expect((await complete(token, code)).body.type).toBe('urn:attune:recovery-waits');
    practice.clock.forward(aDay);
    expect((await complete(token, code)).status).toBe(204);
    const { browser, reply } = await signIn(practice, 't1', NEXT_PASSWORD);
    expect(reply.body).toMatchObject({ owes: 'set-up', secondFactor: false });
    expect((await browser.get('/api/couples')).body.type).toBe('urn:attune:second-factor-required');
    const { body } = await browser.post('/api/access/second-factor/set-up', {});
    expect((await browser.post('/api/access/second-factor/confirm', { code: await codeOf(practice, 0, body.secret) })).status).toBe(200);
  });

  it('takes what the person’s own device was given for a shown link', async () => {
    const { token, code } = await begunOnScreen(practice, 't1');
    practice.clock.forward(aDay);
    expect((await complete(token, code, 'sun')).status).toBe(422);
    expect((await complete(token, code)).status).toBe(204);
    expect((await complete(token, code)).status).toBe(404);
  });

  it('is over after three days more', async () => {
    const { token, code } = await begunByMail(practice, 't1');
    practice.clock.forward(4 * aDay);
    expect((await complete(token, code)).body.type).toBe('urn:attune:recovery-refused');
  });
});
