import { aPractice, type Practice } from '@attune/testing';
import { ask, newAddressOf } from './an-address';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/access/address-changes';

describe('POST /api/access/address-changes', () => {
  it('sends a link to the new address and changes nothing yet', async () => {
    const reply = await ask(practice, 't1');
    expect([reply.status, reply.text]).toEqual([204, '']);
    const mails = await practice.mailsTo(newAddressOf(practice, 't1'));
    expect(mails.map(({ subject }) => subject)).toEqual(['Please confirm your new address']);
    expect(mails[0]?.text).not.toMatch(/therap|couple|partner|counsel/i);
    expect((await practice.as('t1').get('/api/access/me')).body.email).toBe(practice.person('t1').email);
  });

  it('never leads to a colleague’s address, and does not say so', async () => {
    const { email } = practice.person('a2');
    const reply = await ask(practice, 't1', email.toUpperCase());
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(await practice.mailsTo(email)).toEqual([]);
  });

  it('wants the password for this very address', async () => {
    const t1 = practice.as('t1');
    const refused = await t1.post(path, { email: newAddressOf(practice, 't1') });
    expect(refused.body).toMatchObject({ status: 401, type: 'urn:attune:step-up-required' });
    await t1.post('/api/access/step-up', { password: practice.password, act: refused.body.act });
    expect((await t1.post(path, { email: 'another@example.test' })).status).toBe(401);
    expect((await t1.post(path, { email: newAddressOf(practice, 't1') })).status).toBe(204);
  });

  it('refuses what is no single address, one’s own, and too many wishes', async () => {
    for (const email of ['nobody', 'a@example.test,b@example.test', 'a@example.test\r\nBcc: b@example.test']) expect((await ask(practice, 't1', email)).body.type).toBe('urn:attune:address-form');
    expect((await ask(practice, 't1', ['a@example.test'])).status).toBe(400);
    expect((await ask(practice, 't1', practice.person('t1').email)).body.type).toBe('urn:attune:address-same');
    const replies = [];
    for (let wish = 0; wish < 6; wish += 1) replies.push((await ask(practice, 't1', `wish-${wish}@example.test`)).status);
    expect(replies.at(-1)).toBe(429);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').post(path, { email: 'a@example.test' })).status).toBe(401);
  });
});
