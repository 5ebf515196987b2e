import { aPractice, house, type Practice } from '@attune/testing';
import { linkTo } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/portal/access/address-checks/complete', () => {
  it('proves the address once; then a new password can be asked for', async () => {
    await house().database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.x1]);
    await practice.as('x1').post('/api/portal/access/address-checks', {});
    const token = await linkTo(practice, practice.person('x1').email);
    const complete = () => practice.visitor('portal').post('/api/portal/access/address-checks/complete', { token });
    expect((await complete()).status).toBe(204);
    expect((await complete()).status).toBe(404);
    expect((await practice.as('x1').get('/api/portal/access/me')).body.emailVerified).toBe(true);
  });
});
