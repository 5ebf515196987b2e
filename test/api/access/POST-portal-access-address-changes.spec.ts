import { aPractice, type Practice } from '@attune/testing';
import { ask, newAddressOf } from './an-address';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/portal/access/address-changes';

describe('POST /api/portal/access/address-changes', () => {
  it('sends a link to the new address and changes nothing yet', async () => {
    const reply = await ask(practice, 'x1');
    expect([reply.status, reply.text]).toEqual([204, '']);
    const mails = await practice.mailsTo(newAddressOf(practice, 'x1'));
    expect(mails.map(({ subject }) => subject)).toEqual(['Please confirm your new address']);
    expect(mails[0]?.text).not.toMatch(/therap|couple|partner|counsel/i);
    expect((await practice.as('x1').get('/api/portal/access/me')).body.email).toBe(practice.person('x1').email);
  });

  it('never leads to an address that the other partner uses, and does not say so', async () => {
    const reached = `reached-${practice.ids.y1}@example.test`;
    await practice.house.database.sql('UPDATE couples.contact SET email = $2 WHERE partner_id = $1', [practice.ids.y1, reached.replace('reached', 'Reached')]);
    for (const email of [practice.person('y1').email, reached, practice.person('x2').email]) {
      const reply = await ask(practice, 'x1', email);
      expect([reply.status, reply.text]).toEqual([204, '']);
      expect(await practice.mailsTo(email)).toEqual([]);
    }
  });

  it('wants the password for this very address', async () => {
    const x1 = practice.as('x1');
    const refused = await x1.post(path, { email: newAddressOf(practice, 'x1') });
    expect(refused.body).toMatchObject({ status: 401, type: 'urn:attune:step-up-required' });
    await x1.post('/api/portal/access/step-up', { password: practice.password, act: refused.body.act });
    expect((await x1.post(path, { email: 'another@example.test' })).status).toBe(401);
    expect((await x1.post(path, { email: newAddressOf(practice, 'x1') })).status).toBe(204);
  });

  it('refuses what is no single address, one’s own, and too many wishes', async () => {
    for (const email of ['nobody', 'a@example.test,b@example.test', 'a@example.test\r\nBcc: b@example.test']) expect((await ask(practice, 'x1', email)).body.type).toBe('urn:attune:address-form');
    expect((await ask(practice, 'x1', ['a@example.test'])).status).toBe(400);
    expect((await ask(practice, 'x1', practice.person('x1').email)).body.type).toBe('urn:attune:address-same');
    const replies = [];
    for (let wish = 0; wish < 6; wish += 1) replies.push((await ask(practice, 'x1', `wish-${wish}@example.test`)).status);
    expect(replies.at(-1)).toBe(429);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('portal').post(path, { email: 'a@example.test' })).status).toBe(401);
  });
});
