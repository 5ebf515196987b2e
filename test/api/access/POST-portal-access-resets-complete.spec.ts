import { aPractice, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, linkTo, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/portal/access/resets/complete', () => {
  it('takes the new password once and ends every sign-in', async () => {
    const live = practice.as('x1', { keep: true });
    await live.get('/api/portal/access/me');
    await practice.visitor('portal').post('/api/portal/access/resets', { email: practice.person('x1').email });
    const body = { token: await linkTo(practice, practice.person('x1').email), password: ANOTHER_PASSWORD };
    const complete = () => practice.visitor('portal').post('/api/portal/access/resets/complete', body);
    expect((await complete()).status).toBe(204);
    expect((await complete()).status).toBe(404);
    expect((await live.get('/api/portal/access/me')).status).toBe(401);
    expect((await signIn(practice, 'x1', ANOTHER_PASSWORD)).reply.status).toBe(200);
  });
});
