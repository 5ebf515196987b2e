import { aPractice, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, anInvitation, signIn } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await practice.addCouple('3', { clinician: practice.ids.a1 ?? '', status: 'invited', accounts: false });
});

const path = '/api/portal/access/invitations/accept';
const accept = (who: string, body: object) => practice.visitor('portal', who).post(path, { password: ANOTHER_PASSWORD, language: 'en', ...body });

describe('POST /api/portal/access/invitations/accept', () => {
  it('makes the account and signs the partner in', async () => {
    const { token, code } = await anInvitation(practice, 'x3');
    const reply = await accept('x3', { token, code, language: 'es' });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ personId: practice.ids.x3, kind: 'partner', owes: null, language: 'es', emailVerified: false });
    expect((await signIn(practice, 'x3', ANOTHER_PASSWORD)).reply.status).toBe(200);
  });

  it('cannot be used by one partner for both seats', async () => {
    const [first, second] = [await anInvitation(practice, 'x3'), await anInvitation(practice, 'y3')];
    const browser = practice.visitor('portal', 'x3');
    expect((await browser.post(path, { ...first, id: undefined, password: ANOTHER_PASSWORD, language: 'en' })).status).toBe(200);
    const { token, code } = second;
    expect((await browser.post(path, { token, code, password: ANOTHER_PASSWORD, language: 'en' })).status).toBe(404);
    expect((await accept('y3', { token, code: first.code === code ? '999999' : first.code })).status).toBe(404);
    expect((await accept('y3', { token, code, email: practice.person('x3').email })).status).toBe(400);
  });

  it('lets no two people have one address', async () => {
    const { token, code } = await anInvitation(practice, 'y3', { email: practice.person('x1').email });
    expect((await accept('y3', { token, code })).status).toBe(404);
  });

  it('asks for fifteen characters', async () => {
    const { token, code } = await anInvitation(practice, 'x3');
    expect((await accept('x3', { token, code, password: 'fourteen chars' })).body).toMatchObject({ status: 422, errors: [{ field: 'password' }] });
  });
});
