import { aPractice, expectShape, oneOf, type Practice } from '@attune/testing';
import { couplePath, layDocuments, partnerPath, seenToday, signAll } from './couples';

describe('GET /api/couples/owed', () => {
  let practice: Practice;
  const owed = async (who = 'a1') => (await practice.as(who).get('/api/couples/owed')).body.items as { coupleId: string; owed: string[] }[];

  beforeAll(async () => {
    practice = await aPractice();
    await practice.addCouple('3', { clinician: practice.ids['a1'] ?? '', status: 'invited', accounts: false });
    await practice.addCouple('4', { clinician: practice.ids['a1'] ?? '', status: 'invited' });
    await layDocuments(practice);
  });

  it('names the next steps of couples that are not active yet', async () => {
    const { status, body } = await practice.as('a1').get('/api/couples/owed');
    expect(status).toBe(200);
    expectShape(body, {
      items: [{ coupleId: 'uuid', active: 'bool', partners: [{ id: 'uuid', givenName: 'text', familyName: 'text' }], owed: [oneOf('contact', 'invite', 'invitation', 'consent', 'policy', 'screening', 'activate', 'disclosure', 'edition')] }],
    });
    expect(Object.fromEntries((await owed()).map(({ coupleId, owed: steps }) => [coupleId, steps]))).toEqual({
      [practice.ids['c3'] ?? '']: ['invite', 'consent', 'screening'],
      [practice.ids['c4'] ?? '']: ['consent', 'screening'],
      [practice.ids['c1'] ?? '']: ['disclosure', 'edition'],
    });
  });

  it('says of a partner who was asked in that the invitation is not used', async () => {
    const own = async () => (await owed()).find(({ coupleId }) => coupleId === practice.ids['c3'])?.owed;
    for (const [partner, steps] of [['x3', ['invite', 'invitation', 'consent', 'screening']], ['y3', ['invitation', 'consent', 'screening']]] as const) {
      await practice.as('a1').post(partnerPath(practice, 'c3', partner, '/invitation'), { way: 'screen' });
      expect(await own()).toEqual(steps);
    }
  });

  it('shrinks with each step, down to making the couple active', async () => {
    const own = async () => (await owed()).find(({ coupleId }) => coupleId === practice.ids['c4'])?.owed;
    for (const partner of ['x4', 'y4']) await practice.as('a1').post(partnerPath(practice, 'c4', partner, '/screenings'), seenToday(practice));
    await signAll(practice, 'x4', 'limited-secrets');
    expect(await own()).toEqual(['consent']);
    await signAll(practice, 'y4');
    expect(await own()).toEqual(['policy']);
    await signAll(practice, 'x4');
    expect(await own()).toEqual(['activate']);
    await practice.as('a1').post(couplePath(practice, 'c4', '/status'), { act: 'activate' }, { ifMatch: 1 });
    expect(await own()).toBeUndefined();
  });

  it('names an active couple again once an associate takes it over whom nobody was told of', async () => {
    for (const partner of ['x1', 'y1']) await signAll(practice, partner);
    const ofActive = async (who: string) => (await owed(who)).filter(({ coupleId }) => coupleId === practice.ids['c1']);
    expect(await ofActive('a1')).toEqual([]);
    await practice.as('owner').post(couplePath(practice, 'c1', '/assignments'), { staffId: practice.ids['a2'], fromOn: practice.clock.now().slice(0, 10) });
    expect(await ofActive('a2')).toMatchObject([{ active: true, owed: ['disclosure'] }]);
    await signAll(practice, 'x1');
    expect(await ofActive('a2')).toMatchObject([{ owed: ['disclosure'] }]);
    await signAll(practice, 'y1');
    expect(await ofActive('a2')).toEqual([]);
  });

  it('names an active couple of whom one chose another policy, until both chose the same; then their record follows', async () => {
    const of5 = async () => (await owed('a1')).find(({ coupleId }) => coupleId === practice.ids['c5'])?.owed;
    const record = async () => (await practice.as('a1').get(couplePath(practice, 'c5'))).body;
    await practice.addCouple('5', { clinician: practice.ids['a1'] ?? '' });
    for (const partner of ['x5', 'y5']) await signAll(practice, partner, 'no-secrets');
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c5'] ?? '', { status: 'active', policy: 'no-secrets', policy_agreed_on: '2026-11-20' }));
    expect(await of5()).toBeUndefined();
    await signAll(practice, 'x5', 'limited-secrets');
    await practice.jobs.drain();
    expect([await of5(), (await record()).policy]).toEqual([['policy'], 'no-secrets']);
    const standing = (status: string) => practice.rows((rows) => rows.update('couples.couple', practice.ids['c5'] ?? '', { status }));
    await standing('paused');
    expect(await of5()).toEqual(['policy']);
    await standing('active');
    const stream = await practice.events('y5');
    await signAll(practice, 'y5', 'limited-secrets');
    await practice.jobs.drain();
    expect([await of5(), await record()]).toMatchObject([undefined, { policy: 'limited-secrets', policyAgreedOn: '2026-11-23' }]);
    expect(await stream.seen()).toEqual([]);
  });

  it('is each clinician’s own list', async () => {
    expect(await owed('t1')).toEqual([]);
    for (const who of ['owner', 's1']) expect((await practice.as(who).get('/api/couples/owed')).status).toBe(403);
    expect((await practice.as('x4').get('/api/couples/owed')).status).toBe(404);
  });
});
