import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { anInvitation } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  await practice.addCouple('3', { clinician: practice.ids.a1 ?? '', status: 'invited', accounts: false });
});

const open = (body: object, who = 'x3') => practice.visitor('portal', who).post('/api/portal/access/invitations/open', body);

describe('POST /api/portal/access/invitations/open', () => {
  it('says whom it is for and who invites', async () => {
    const { token, code } = await anInvitation(practice, 'x3');
    const reply = await open({ token, code });
    expect(reply.status).toBe(200);
    expectShape(reply.body, {
      kind: is('partner'), name: is(practice.person('x3').name), email: is(practice.person('x3').email), language: is('en'),
      practiceName: 'text', invitedBy: is(practice.person('a1').name), passwordMinimum: is(15),
    });
  });

  it('refuses one and the same way: wrong code, no such link, the other partner signed in here', async () => {
    const { token, code } = await anInvitation(practice, 'y1');
    const invented = await open({ token: 'b'.repeat(43), code });
    expect(invented.status).toBe(404);
    expect((await open({ token, code: '111111' })).text).toBe(invented.text);
    expect((await practice.as('x1').post('/api/portal/access/invitations/open', { token, code })).text).toBe(invented.text);
  });
});
