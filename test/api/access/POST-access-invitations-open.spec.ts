import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { anInvitation } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const open = (body: object, headers = {}) => practice.visitor('staff', 'a1').post('/api/access/invitations/open', body, { headers });

describe('POST /api/access/invitations/open', () => {
  it('says whom it is for, to whoever has link and code', async () => {
    const { token, code } = await anInvitation(practice, 'a1', { made_by: practice.ids.owner });
    const reply = await open({ token, code });
    expect(reply.status).toBe(200);
    expectShape(reply.body, {
      kind: is('staff'), name: is(practice.person('a1').name), email: is(practice.person('a1').email), language: is('en'),
      practiceName: 'text', invitedBy: is(practice.person('owner').name), passwordMinimum: is(8),
    });
  });

  it('refuses in one and the same words: no such link, wrong code, used, revoked, over, void, somebody else here', async () => {
    const first = await open({ token: 'a'.repeat(43), code: '123456' });
    expect(first.status).toBe(404);
    const now = practice.clock.now();
    const cases: Record<string, unknown>[] = [{ used_at: now }, { revoked_at: now }, { expires_at: now }, { code_failures: 5 }, { kind: 'partner', seat: 'a' }];
    for (const more of cases) {
      const { token, code } = await anInvitation(practice, 'a1', more);
      expect((await open({ token, code })).text).toBe(first.text);
      await house().database.sql('DELETE FROM access.invitation WHERE practice_id = $1', [practice.id]);
    }
    const { token, code } = await anInvitation(practice, 'a1');
    expect((await open({ token, code: '999999' })).text).toBe(first.text);
    const colleague = practice.as('a2');
    expect((await colleague.post('/api/access/invitations/open', { token, code })).text).toBe(first.text);
    expect((await open({ token, code })).status).toBe(200);
  });

  it('is void after five wrong codes', async () => {
    const { token, code } = await anInvitation(practice, 'a1');
    for (const guess of ['000001', '000002', '000003', '000004', '000005']) expect((await open({ token, code: guess })).status).toBe(404);
    expect((await open({ token, code })).status).toBe(404);
  });

  it.each([[{ token: 'x' }], [{ token: 'x', code: '12345' }], [{ token: 'x', code: 123456 }], [{ token: ['x'], code: '123456' }]])('names what is wrong with %j', async (body) => {
    expect((await open(body)).status).toBe(400);
  });
});
