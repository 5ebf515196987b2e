import { aPractice, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = (id: string) => `/api/access/sign-ins/${id}`;

describe('DELETE /api/access/sign-ins/:id', () => {
  it('ends one’s own elsewhere at once', async () => {
    const [here, elsewhere] = [practice.as('a1'), practice.as('a1', { keep: true })];
    await elsewhere.get('/api/access/me');
    expect((await here.delete(path(elsewhere.signInId))).status).toBe(204);
    expect((await elsewhere.get('/api/access/me')).status).toBe(401);
    expect((await here.get('/api/access/me')).status).toBe(200);
    expect((await here.delete(path(elsewhere.signInId))).status).toBe(404);
  });

  it('tells the screens of it, but not of one’s own end: that page leaves by itself', async () => {
    const elsewhere = practice.as('a1', { keep: true });
    await elsewhere.get('/api/access/me');
    const told = async (end: () => Promise<{ status: number }>) => {
      const heard = await practice.events('a1');
      expect((await end()).status).toBe(204);
      await practice.jobs.drain();
      const seen = JSON.stringify(await heard.seen());
      heard.close();
      return seen.includes('"access"');
    };
    expect(await told(() => practice.as('a1').delete(path(elsewhere.signInId)))).toBe(true);
    expect(await told(() => practice.as('a1', { keep: true }).delete(path('current')))).toBe(false);
  });

  it('is 404 for a colleague’s, another practice’s and none at all', async () => {
    const [colleague, stranger] = [practice.as('a2', { keep: true }), (await otherPractice()).as('a1', { keep: true })];
    await colleague.get('/api/access/me');
    await stranger.get('/api/access/me');
    for (const id of [colleague.signInId, stranger.signInId, '0b8f0d4e-7a55-4f7e-9a55-1f2c3d4e5f60', 'nonsense']) {
      for (const who of ['a1', 'owner']) expect((await practice.as(who).delete(path(id))).status).toBe(404);
    }
    expect((await colleague.get('/api/access/me')).status).toBe(200);
    expect((await stranger.get('/api/access/me')).status).toBe(200);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').delete(path(practice.id))).status).toBe(401);
  });
});
