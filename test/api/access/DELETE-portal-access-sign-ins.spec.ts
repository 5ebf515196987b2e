import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const me = '/api/portal/access/me';

describe('DELETE /api/portal/access/sign-ins', () => {
  it('signs out everywhere, oneself alone', async () => {
    const [here, elsewhere, partner] = [practice.as('x1', { keep: true }), practice.as('x1', { keep: true }), practice.as('y1', { keep: true })];
    for (const each of [here, elsewhere, partner]) await each.get(me);
    const reply = await here.delete('/api/portal/access/sign-ins');
    expect([reply.status, reply.headers['clear-site-data']]).toEqual([204, '"cache", "storage"']);
    expect((await elsewhere.get(me)).status).toBe(401);
    expect((await here.get(me)).status).toBe(401);
    expect((await partner.get(me)).status).toBe(200);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('portal').delete('/api/portal/access/sign-ins')).status).toBe(401);
  });
});
