import { aPractice, house, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/portal/access/address-checks', () => {
  it('mails a link to one’s own address, also one not proven yet', async () => {
    await house().database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.x1]);
    expect((await practice.as('x1').post('/api/portal/access/address-checks', {})).status).toBe(204);
    expect((await practice.mails()).map(({ to }) => to)).toEqual([practice.person('x1').email]);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('portal').post('/api/portal/access/address-checks', {})).status).toBe(401);
  });
});
