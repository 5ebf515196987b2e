import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, partnerPath } from './couples';

describe('DELETE /api/couples/:id/partners/:partnerId/invitation', () => {
  let practice: Practice;
  let other: Practice;
  const path = () => partnerPath(practice, 'c3', 'x3', '/invitation');

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
    await practice.addCouple('3', { clinician: practice.ids['a1'] ?? '', accounts: false, status: 'invited' });
  });

  it('takes the open invitation back', async () => {
    await practice.as('a1').post(path(), { way: 'screen' });
    expect((await practice.as('a1').delete(path())).status).toBe(204);
    expect((await practice.as('a1').get(couplePath(practice, 'c3'))).body.partners[0].invitation).toEqual({ joined: false, invitedAt: null, expiresAt: null });
    expect((await practice.as('a1').delete(path())).status).toBe(404);
  });

  it('is the treating clinician’s', async () => {
    await practice.as('a1').post(path(), { way: 'screen' });
    for (const who of ['owner', 's1']) expect((await practice.as(who).delete(path())).status).toBe(403);
    expect((await practice.as('a2').delete(path())).status).toBe(404);
    expect(await foreignStatuses(practice, other, (each) => practice.as('a1').delete(each), `/partners/${practice.ids['x3']}/invitation`)).toEqual([404, 404, 404, 404]);
    expect((await practice.as('a1').delete(path())).status).toBe(204);
  });
});
