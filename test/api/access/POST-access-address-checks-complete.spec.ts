import { aPractice, house, type Practice } from '@attune/testing';
import { linkTo } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await house().database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.a1]);
});

const complete = (token: string) => practice.visitor('staff').post('/api/access/address-checks/complete', { token });

describe('POST /api/access/address-checks/complete', () => {
  it('proves the address once', async () => {
    expect((await practice.as('a1').get('/api/access/me')).body.emailVerified).toBe(false);
    await practice.as('a1').post('/api/access/address-checks', {});
    const token = await linkTo(practice, practice.person('a1').email);
    expect((await complete(token)).status).toBe(204);
    expect((await practice.as('a1').get('/api/access/me')).body.emailVerified).toBe(true);
    expect((await complete(token)).status).toBe(404);
  });

  it('takes no link that was meant for a password', async () => {
    await practice.visitor('staff').post('/api/access/resets', { email: practice.person('a1').email });
    expect((await complete(await linkTo(practice, practice.person('a1').email))).status).toBe(404);
    expect((await complete('nonsense')).status).toBe(404);
  });
});
