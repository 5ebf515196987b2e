import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/access/address-checks', () => {
  it('mails a link to one’s own address', async () => {
    expect((await practice.as('a1').post('/api/access/address-checks', {})).status).toBe(204);
    const mails = await practice.mails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[practice.person('a1').email, 'Please confirm your address']]);
  });

  it('takes no other address, and no stranger', async () => {
    expect((await practice.visitor('staff').post('/api/access/address-checks', { email: 'x@y.test' })).status).toBe(401);
    expect(await practice.mails()).toHaveLength(0);
  });
});
