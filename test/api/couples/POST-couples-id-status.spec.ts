import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, layDocuments, signAll } from './couples';

describe('POST /api/couples/:id/status', () => {
  let practice: Practice;
  let other: Practice;
  const record = async (couple = 'c3') => (await practice.as('a1').get(couplePath(practice, couple))).body;
  const act = async (what: string, who = 'a1', couple = 'c3') =>
    practice.as(who).post(couplePath(practice, couple, '/status'), { act: what }, { ifMatch: (await record(couple)).version });

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
    await practice.addCouple('3', { clinician: practice.ids['a1'] ?? '', status: 'invited' });
    await layDocuments(practice, 'a1', 'c3');
  });

  it('makes a couple active only when both have signed everything and chose one policy', async () => {
    expect((await act('activate')).body.type).toBe('urn:attune:not-signed');
    await signAll(practice, 'x3');
    expect((await act('activate')).body.type).toBe('urn:attune:not-signed');
    await signAll(practice, 'y3', 'held-individual');
    expect((await act('activate')).body.type).toBe('urn:attune:policies-differ');
    await signAll(practice, 'y3');
    const reply = await act('activate');
    expect(reply.body).toEqual({ status: 'active', version: 2 });
    expect(await record()).toMatchObject({ status: 'active', policy: 'no-secrets', policyAgreedOn: expect.any(String), version: 2 });
  });

  it('pauses, goes on, closes and reopens, each from where it may', async () => {
    await signAll(practice, 'x3');
    await signAll(practice, 'y3');
    for (const [what, status] of [['activate', 'active'], ['pause', 'paused'], ['activate', 'active'], ['close', 'closed'], ['reopen', 'invited']]) {
      expect((await act(what ?? '')).body.status).toBe(status);
    }
    expect((await act('pause')).body.type).toBe('urn:attune:not-from-here');
  });

  it('tells neither partner, by mail or live', async () => {
    await signAll(practice, 'x3');
    await signAll(practice, 'y3');
    const before = (await practice.mails()).length;
    await act('activate');
    await act('pause');
    expect(await practice.mails()).toHaveLength(before);
  });

  it('is refused for a version that is no longer, and without one', async () => {
    const stale = await practice.as('a1').post(couplePath(practice, 'c3', '/status'), { act: 'close' }, { ifMatch: 7 });
    expect(stale.status).toBe(412);
    expect(stale.body.current).toEqual({ version: 1, status: 'invited' });
    expect((await practice.as('a1').post(couplePath(practice, 'c3', '/status'), { act: 'close' })).status).toBe(428);
  });

  it('cannot look at signatures while both look at the screen', async () =>
    expect((await practice.as('a1', { conjoint: true }).post(couplePath(practice, 'c3', '/status'), { act: 'activate' }, { ifMatch: 1 })).body.type).toBe('urn:attune:conjoint'));

  it('is the treating clinician’s act, nobody else’s', async () => {
    for (const who of ['owner', 's1']) expect((await act('close', who)).status).toBe(403);
    for (const who of ['a2', 'x3']) expect((await act('close', who)).status).toBe(404);
    const send = (path: string) => practice.as('a1').post(path, { act: 'close' }, { ifMatch: 1 });
    expect(await foreignStatuses(practice, other, send, '/status')).toEqual([404, 404, 404, 404]);
    expect((await act('delete')).status).toBe(400);
    expect((await record()).status).toBe('invited');
  });
});
