import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { foreignStatuses, partnerPath } from './couples';

describe('POST /api/couples/:id/partners/:partnerId/handover', () => {
  let practice: Practice;
  let other: Practice;
  const handOver = (who: string, path = partnerPath(practice, 'c1', 'x1', '/handover'), how = {}) => practice.as(who, how).post(path);

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('gives a slip for half an hour and ends the sign-in of whoever hands over, and no other', async () => {
    const [here, elsewhere] = [practice.as('a1', { keep: true }), practice.as('a1', { keep: true })];
    await elsewhere.get('/api/couples');
    const { status, body } = await here.post(partnerPath(practice, 'c1', 'x1', '/handover'));
    expect(status).toBe(201);
    expectShape(body, { token: 'text', expiresAt: 'instant' });
    expect(Date.parse(body.expiresAt) - Date.parse(practice.clock.now())).toBe(30 * 60_000);
    expect((await here.get('/api/couples')).status).toBe(401);
    expect((await elsewhere.get('/api/couples')).status).toBe(200);
  });

  it('is possible while both look at the screen, which is when it is needed', async () => {
    expect((await handOver('a1', partnerPath(practice, 'c1', 'y1', '/handover'), { conjoint: true })).status).toBe(201);
  });

  it('is not possible in a closed record, and is the treating clinician’s', async () => {
    expect((await handOver('a1', partnerPath(practice, 'c9', 'x9', '/handover'))).body.type).toBe('urn:attune:closed');
    for (const who of ['owner', 's1']) expect((await handOver(who)).status).toBe(403);
    for (const who of ['a2', 'x1']) expect((await handOver(who)).status).toBe(404);
    expect((await handOver('a1', partnerPath(practice, 'c1', 'x2', '/handover'))).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => handOver('a1', path), `/partners/${practice.ids['x1']}/handover`)).toEqual([404, 404, 404, 404]);
  });
});
