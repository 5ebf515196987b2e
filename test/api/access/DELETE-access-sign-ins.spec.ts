import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('DELETE /api/access/sign-ins', () => {
  it('signs out everywhere, oneself alone', async () => {
    const [here, elsewhere, colleague] = [practice.as('a1', { keep: true }), practice.as('a1', { keep: true }), practice.as('a2', { keep: true })];
    for (const each of [here, elsewhere, colleague]) await each.get('/api/access/me');
    const reply = await here.delete('/api/access/sign-ins');
    expect(reply.status).toBe(204);
    expect(reply.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await here.get('/api/access/me')).status).toBe(401);
    expect((await elsewhere.get('/api/access/me')).status).toBe(401);
    expect((await colleague.get('/api/access/me')).status).toBe(200);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').delete('/api/access/sign-ins')).status).toBe(401);
  });
});
