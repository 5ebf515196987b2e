import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const me = '/api/access/me';

describe('PATCH /api/access/me', () => {
  it('keeps the language chosen', async () => {
    const reply = await practice.as('a1').patch(me, { language: 'es' });
    expect(reply.status).toBe(200);
    expect(reply.body.language).toBe('es');
    expect((await practice.as('a1').get(me)).body.language).toBe('es');
    expect((await practice.as('a2').get(me)).body.language).toBe('en');
  });

  it.each([[{ language: 'fr' }], [{}], [{ language: 'es', roles: ['owner'] }], [{ language: 'es', email: 'x@y.test' }]])('refuses %j', async (body) => {
    expect((await practice.as('a1').patch(me, body)).status).toBe(400);
  });

  it('is not for strangers', async () => {
    expect((await practice.visitor('staff').patch(me, { language: 'es' })).status).toBe(401);
  });
});
