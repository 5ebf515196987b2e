import { aPractice, house, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/access/address-checks', () => {
  const unprove = () => house().database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.a1]);
  const ask = (body: object = {}) => practice.as('a1').post('/api/access/address-checks', body);

  it('mails a link to one’s own address', async () => {
    await unprove();
    expect((await practice.as('a1').post('/api/access/address-checks', {})).status).toBe(204);
    const mails = await practice.mails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[practice.person('a1').email, 'Please confirm your address']]);
  });

  it('mails nothing for an address that is proven, and answers alike', async () => {
    const { status, text } = await ask();
    expect([status, text]).toEqual([204, '']);
    expect(await practice.mails()).toHaveLength(0);
  });

  it('slows repeats down', async () => {
    await unprove();
    for (let tries = 0; tries < 5; tries += 1) expect((await ask()).status).toBe(204);
    expect((await ask()).status).toBe(429);
    expect(await practice.mails()).toHaveLength(5);
  });

  it('takes nothing', async () => {
    const { status, body } = await ask({ email: 'x@y.test', to: 'z' });
    expect([status, body.errors.map(({ field }: { field: string }) => field)]).toEqual([400, ['email', 'to']]);
    expect(await practice.mails()).toHaveLength(0);
  });

  it('takes no other address, and no stranger', async () => {
    expect((await practice.visitor('staff').post('/api/access/address-checks', { email: 'x@y.test' })).status).toBe(401);
    expect(await practice.mails()).toHaveLength(0);
  });
});
