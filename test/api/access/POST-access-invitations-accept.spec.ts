import { aPractice, house, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, anInvitation } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const NEW = { id: '5f0c9f0e-3c1b-4d52-8a5e-0d9d2f6f1a11', kind: 'staff' as const, givenName: 'Noor', familyName: 'Haddad', name: 'Noor Haddad', email: 'noor@example.test' };

async function invited() {
  practice.know('new', NEW);
  await practice.rows((rows) => rows.insert('practice.staff_member', { id: NEW.id, given_name: NEW.givenName, family_name: NEW.familyName, email: NEW.email }));
  await practice.rows((rows) => rows.insert('access.role_grant', { staff_id: NEW.id, role: 'associate', from_on: '2026-11-01' }));
  return anInvitation(practice, 'new');
}
const accept = (body: object) => practice.visitor('staff', 'new').post('/api/access/invitations/accept', { password: ANOTHER_PASSWORD, language: 'en', ...body });

describe('POST /api/access/invitations/accept', () => {
  it('makes the account under the invitation’s address and signs in as far as the second factor', async () => {
    const { token, code } = await invited();
    const browser = practice.visitor('staff', 'new');
    const reply = await browser.post('/api/access/invitations/accept', { token, code, password: ANOTHER_PASSWORD, language: 'es' });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      personId: NEW.id, name: NEW.name, email: NEW.email, emailVerified: false, language: 'es', owes: 'set-up', roles: ['associate'],
    });
    expect((await browser.post('/api/access/second-factor/set-up', {})).status).toBe(200);
    expect((await accept({ token, code })).status).toBe(404);
  });

  it('lets exactly one of two at once accept', async () => {
    const { token, code } = await invited();
    const replies = await Promise.all([accept({ token, code }), accept({ token, code })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('takes no other address, role or person', async () => {
    const { token, code } = await invited();
    for (const more of [{ email: 'me@evil.example' }, { roles: ['owner'] }, { personId: practice.ids.owner }]) {
      expect((await accept({ token, code, ...more })).status).toBe(400);
    }
  });

  it('refuses a weak password and leaves the invitation open', async () => {
    const { token, code } = await invited();
    const weak = await accept({ token, code, password: 'Haddad2026' });
    expect(weak.body).toMatchObject({ status: 422, type: 'urn:attune:password-names', errors: [{ field: 'password' }] });
    expect((await accept({ token, code })).status).toBe(200);
  });

  it('refuses with the words of every refusal: code wrong, somebody signed in here, address taken meanwhile', async () => {
    const { token, code } = await invited();
    const wrong = await accept({ token, code: '000000' });
    expect(wrong.status).toBe(404);
    const colleague = await practice.as('a2').post('/api/access/invitations/accept', { token, code, password: ANOTHER_PASSWORD, language: 'en' });
    expect(colleague.text).toBe(wrong.text);
    await house().database.sql('UPDATE access.invitation SET email = $1 WHERE person_id = $2', [practice.person('a1').email, NEW.id]);
    expect((await accept({ token, code })).text).toBe(wrong.text);
  });
});
