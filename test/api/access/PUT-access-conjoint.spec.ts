import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/access/conjoint';

describe('PUT /api/access/conjoint', () => {
  it.each([['a1'], ['s1'], ['t1']])('goes with the sign-in of %s until switched off, and tells their other screens', async (who) => {
    const stream = await practice.events(who);
    const [here, elsewhere] = [practice.as(who), practice.as(who)];
    expect((await here.put(path, { on: true })).body.conjoint).toBe(true);
    expect((await here.get('/api/access/me')).body.conjoint).toBe(true);
    expect((await elsewhere.get('/api/access/me')).body.conjoint).toBe(false);
    expect((await stream.seen()).map(({ topic }) => topic)).toContain('access');
    expect((await here.put(path, { on: false })).body.conjoint).toBe(false);
    expect((await here.get('/api/access/me')).body.conjoint).toBe(false);
  });

  it('is not for who sees no couples, and not for strangers', async () => {
    expect((await practice.as('owner').put(path, { on: true })).status).toBe(403);
    expect((await practice.visitor('staff').put(path, { on: true })).status).toBe(401);
  });

  it.each([[{}], [{ on: 'yes' }], [{ on: null }], [{ on: true, conjoint: true }]])('refuses %j', async (body) => {
    expect((await practice.as('a1').put(path, body)).status).toBe(400);
  });
});
