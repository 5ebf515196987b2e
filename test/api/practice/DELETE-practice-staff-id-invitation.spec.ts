import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { aNewColleague, OTHERS } from './shapes';

let practice: Practice;
let id: string;
beforeEach(async () => {
  practice = await aPractice();
  id = await aNewColleague(practice);
});

const revoke = (who: string, whom = id) => practice.as(who).delete(`/api/practice/staff/${whom}/invitation`);

describe('DELETE /api/practice/staff/:id/invitation', () => {
  it('takes the invitation back', async () => {
    const { body } = await practice.as('owner').post(`/api/practice/staff/${id}/invitation`, { way: 'screen' });
    expect((await revoke('owner')).status).toBe(204);
    const open = await practice.visitor('staff', 'new').post('/api/access/invitations/open', { token: body.link.split('#')[1], code: body.code });
    expect(open.status).toBe(404);
    expect((await revoke('owner')).status).toBe(404);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await revoke(who)).status).toBe(403);
  });

  it('is 404 for another practice’s', async () => {
    expect((await revoke('owner', (await otherPractice()).ids.a1)).status).toBe(404);
  });
});
