import { aPractice, expectShape, is, nullable, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const me = '/api/access/me';

describe('GET /api/access/me', () => {
  it.each([['owner', 'owner'], ['s1', 'supervisor'], ['a1', 'associate'], ['t1', 'therapist']])('says who %s is', async (who, role) => {
    const { status, body, headers } = await practice.as(who).get(me);
    expect(status).toBe(200);
    expectShape(body, {
      personId: is(practice.ids[who]), kind: is('staff'), name: is(practice.person(who).name), email: is(practice.person(who).email), emailVerified: is(true),
      language: is('en'), roles: [is(role)], practice: { name: 'text', zone: is('America/Los_Angeles'), demo: is(false) }, conjoint: is(false),
      owes: is(null), secondFactor: is(true), passwordMinimum: is(8), stepUpUntil: nullable('instant'),
      signIn: { id: 'uuid', endsAt: is('2026-11-23T18:15:00.000Z'), expiresAt: is('2026-11-24T06:00:00.000Z') },
      recovery: is(null),
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('follows all roles that somebody holds today', async () => {
    await practice.rows((rows) => rows.insert('access.role_grant', { staff_id: practice.ids.owner, role: 'therapist', from_on: '2026-11-23', until_on: '2026-12-01' }));
    await practice.rows((rows) => rows.insert('access.role_grant', { staff_id: practice.ids.owner, role: 'supervisor', from_on: '2026-11-01', until_on: '2026-11-23' }));
    expect((await practice.as('owner').get(me)).body.roles).toEqual(['owner', 'therapist']);
  });

  it('ends after fifteen quiet minutes, and background requests do not keep it alive', async () => {
    const a1 = practice.as('a1', { keep: true });
    expect((await a1.get(me)).status).toBe(200);
    practice.clock.forward(14);
    expect((await a1.get(me, { headers: { 'x-background': '1' } })).status).toBe(200);
    expect((await a1.get(`${me}?skip_timeout_reset=1`, { headers: { accept: 'text/event-stream' } })).status).toBe(200);
    practice.clock.forward(1);
    expect((await a1.get(me)).status).toBe(401);
  });

  it('is kept alive by what a person does, for twelve hours', async () => {
    const a1 = practice.as('a1', { keep: true });
    for (let minutes = 0; minutes < 12 * 60; minutes += 14) {
      expect((await a1.get(me)).status).toBe(200);
      practice.clock.forward(14);
    }
    expect((await a1.get(me)).status).toBe(401);
  });

  it('says to somebody without a role whom to ask for one', async () => {
    await practice.addStaff('n1', []);
    expect((await practice.as('n1').get(me)).body).toMatchObject({ status: 403, type: 'urn:attune:no-role', detail: expect.stringContaining('its owner') });
  });

  it('is not for strangers, made-up tokens, or a partner’s', async () => {
    const visitor = practice.visitor('staff');
    expect((await visitor.get(me)).status).toBe(401);
    for (const cookie of ['__Host-staff=', `__Host-staff=${'a'.repeat(43)}`, `__Host-staff=${'a'.repeat(4000)}`, '__Host-staff=%00']) {
      expect((await visitor.get(me, { headers: { cookie } })).status).toBe(401);
    }
    const x1 = practice.as('x1');
    await x1.get('/api/portal/access/me');
    const token = x1.cookies.get('__Host-partner') ?? '';
    expect((await visitor.get(me, { headers: { cookie: `__Host-staff=${token}` } })).status).toBe(401);
  });
});
