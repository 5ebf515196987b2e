import { createHash } from 'node:crypto';
import { aPractice, house } from '@attune/testing';
import { LICENCE } from './shapes';

const token = 'first-owner-token-of-forty-three-characters';
const body = {
  token, practiceName: 'Harbor', zone: 'America/Los_Angeles', givenName: 'Ines', familyName: 'Ortega', email: 'ines@example.test',
  password: 'a lantern over slow water', roles: ['supervisor'], licence: LICENCE,
};

/** A practice stands in every test database: this is what is left to see of the one-time start. The start itself is a journey. */
describe('POST /api/practice/first-owner', () => {
  it('opens nothing where there is a practice already, whatever the link', async () => {
    const practice = await aPractice();
    const hash = createHash('sha256').update(token).digest();
    await house().database.sql('INSERT INTO access.first_owner_link (token_hash, made_at) VALUES ($1, now())', [hash]);
    const count = async () => (await house().database.sql<{ n: number }>('SELECT count(*)::int AS n FROM kernel.practice'))[0]?.n;
    const before = await count();
    const reply = await practice.visitor('staff').post('/api/practice/first-owner', body);
    expect(reply.body).toMatchObject({ status: 404, type: 'urn:attune:link-refused' });
    expect((await practice.visitor('staff').post('/api/practice/first-owner', { ...body, token: 'invented' })).text).toBe(reply.text);
    expect(await count()).toBe(before);
  });

  it.each([
    [{ email: 'nonsense' }, 'email', 422], [{ zone: 'Mars/Olympus' }, 'zone', 422], [{ licence: null }, 'licence', 422], [{ password: 'Ortega2026' }, 'password', 422],
    [{ roles: ['owner'] }, 'roles', 400], [{ practiceName: '' }, 'practiceName', 400],
  ])('names what is wrong with %j', async (change, field, status) => {
    const practice = await aPractice();
    const reply = await practice.visitor('staff').post('/api/practice/first-owner', { ...body, ...change });
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].field).toBe(field);
  });
});
