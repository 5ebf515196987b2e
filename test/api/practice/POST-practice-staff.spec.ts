import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { LICENCE, NOOR, OTHERS, PERSON } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const add = (body: object, who = 'owner') => practice.as(who, { stepUp: true }).post('/api/practice/staff', { ...NOOR, roles: ['therapist'], licence: LICENCE, ...body });

describe('POST /api/practice/staff', () => {
  it('adds somebody with roles and licence', async () => {
    const { status, body } = await add({});
    expect(status).toBe(201);
    expectShape(body, PERSON);
    expect(body).toMatchObject({ givenName: 'Noor', email: 'noor@example.test', roles: ['therapist'], wayIn: 'none', version: 1 });
    expect(body.credentialLine).toBe('Noor Haddad, Licensed Marriage and Family Therapist, LMFT 4711');
  });

  it('asks for a licence where the role takes one', async () => {
    const reply = await add({ roles: ['supervisor'], licence: { ...LICENCE, standing: 'registered' } });
    expect(reply.body).toMatchObject({ status: 409, type: 'urn:attune:licence-missing' });
    expect((await add({ roles: ['associate'], licence: null })).status).toBe(201);
  });

  it('gives nobody an address twice, but for another practice', async () => {
    await add({});
    expect((await add({ email: 'noor@example.test ' })).body).toMatchObject({ status: 422, errors: [{ field: 'email' }] });
    const other = await otherPractice();
    expect((await other.as('owner', { stepUp: true }).post('/api/practice/staff', { ...NOOR, roles: ['associate'], licence: null })).status).toBe(201);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await add({}, who)).status).toBe(403);
  });

  it('asks the owner for the password again', async () => {
    const reply = await practice.as('owner').post('/api/practice/staff', { ...NOOR, roles: ['associate'], licence: null });
    expect(reply.body.type).toBe('urn:attune:step-up-required');
  });

  it.each([
    [{ email: 'nonsense' }, 422], [{ givenName: '' }, 400], [{ roles: ['partner'] }, 400], [{ roles: ['associate', 'associate'] }, 400], [{ roles: 'owner' }, 400], [{ roles: [] }, 400],
    [{ id: 'x' }, 400], [{ licence: { ...LICENCE, issuedOn: '2026-02-30' } }, 400], [{ licence: { ...LICENCE, expiresOn: '2023-01-01' } }, 422],
  ])('refuses %j', async (change, status) => {
    expect((await add(change)).status).toBe(status);
  });
});
