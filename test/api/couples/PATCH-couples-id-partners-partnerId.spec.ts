import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, partnerPath } from './couples';

describe('PATCH /api/couples/:id/partners/:partnerId', () => {
  let practice: Practice;
  let other: Practice;
  const name = (field: string) => practice.lay('partner', field, { coupleId: practice.ids['c1'] ?? '', grants: [{ to: 'owner' }, { to: 'care' }, { to: 'partners' }] });
  const edit = (over: object = {}) => ({ givenName: name('given_name'), familyName: name('family_name'), shownName: name('shown_name'), language: 'es', ...over });
  const versionOf = async (seat: number) => (await practice.as('a1').get(couplePath(practice, 'c1'))).body.partners[seat].version as number;

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('corrects a name, and the other partner gets the first name that is to be shown', async () => {
    const wish = edit();
    const reply = await practice.as('a1').patch(partnerPath(practice, 'c1', 'x1'), wish, { ifMatch: await versionOf(0) });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ version: 2 });
    expect((await practice.as('a1').get(couplePath(practice, 'c1'))).body.partners[0]).toMatchObject({ ...wish, version: 2 });
    expect((await practice.as('y1').get('/api/portal/couples/people')).body.otherName).toBe(wish.shownName);
  });

  it('keeps what somebody else wrote meanwhile', async () => {
    const version = await versionOf(1);
    await practice.as('owner').patch(partnerPath(practice, 'c1', 'y1'), edit(), { ifMatch: version });
    const stale = await practice.as('a1').patch(partnerPath(practice, 'c1', 'y1'), edit(), { ifMatch: version });
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ id: practice.ids['y1'], version: version + 1 });
    expect((await practice.as('a1').patch(partnerPath(practice, 'c1', 'y1'), edit())).status).toBe(428);
  });

  it('refuses what cannot be a name', async () => {
    const send = async (over: object) => practice.as('a1').patch(partnerPath(practice, 'c1', 'y1'), edit(over), { ifMatch: await versionOf(1) });
    expect((await send({ givenName: '' })).status).toBe(400);
    expect((await send({ familyName: 'x'.repeat(81) })).status).toBe(400);
    expect((await send({ shownName: 'A\u0007' })).status).toBe(422);
    expect((await send({ coupleId: practice.ids['c2'] })).status).toBe(400);
  });

  it('is not for others', async () => {
    const version = await versionOf(0);
    const send = (who: string, path: string) => practice.as(who).patch(path, edit(), { ifMatch: version });
    expect(await foreignStatuses(practice, other, (path) => send('a1', path), `/partners/${practice.ids['x1']}`)).toEqual([404, 404, 404, 404]);
    expect((await send('a1', partnerPath(practice, 'c1', 'x2'))).status).toBe(404);
    expect((await send('a2', partnerPath(practice, 'c1', 'x1'))).status).toBe(404);
    expect((await send('s1', partnerPath(practice, 'c1', 'x1'))).status).toBe(403);
    expect((await send('x1', partnerPath(practice, 'c1', 'x1'))).status).toBe(404);
    expect(await versionOf(0)).toBe(version);
  });
});
