import { aPractice, type Practice } from '@attune/testing';
import { couplePath, key, layDocuments } from './couples';

describe('POST /api/portal/couples/agreements', () => {
  let practice: Practice;
  const wish = (over: object = {}) => ({ kind: 'treatment', edition: 1, language: 'es', name: 'Signed Name', ...over });
  const shown = async (who: string, kind: string) =>
    (await practice.as(who).get('/api/portal/couples/agreements?language=es')).body.items.find((each: { kind: string }) => each.kind === kind)?.hash;
  const sign = async (who: string, over: Record<string, unknown> = {}) =>
    practice.as(who, { stepUp: true }).post('/api/portal/couples/agreements', wish({ hash: await shown(who, String(over['kind'] ?? 'treatment')), ...over }), { idempotencyKey: key() });

  beforeAll(async () => {
    practice = await aPractice();
    await layDocuments(practice);
  });

  it('signs for oneself; staff see it, the other partner does not', async () => {
    const reply = await sign('x1');
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ kind: 'treatment', language: 'es', signed: { name: 'Signed Name', choice: null } });
    const [x1, y1] = (await practice.as('a1').get(couplePath(practice, 'c1', '/consents'))).body.partners;
    expect(x1.standings[0].signed).toMatchObject({ way: 'portal' });
    expect(y1.standings[0].signed).toBeNull();
  });

  it('changes no byte of what the other gets for their own signature', async () => {
    await practice.addCouple('3', { clinician: practice.ids['a1'] ?? '' });
    const first = await sign('y1', { name: 'Same Name' });
    await sign('x3');
    const second = await sign('y3', { name: 'Same Name' });
    expect(second.text).toBe(first.text);
  });

  it('keeps each signature; the last one counts', async () => {
    await sign('x1', { kind: 'confidentiality', choice: 'held-individual' });
    const { body } = await sign('x1', { kind: 'confidentiality', choice: 'no-secrets' });
    expect(body.signed.choice).toBe('no-secrets');
    const rows = await practice.house.database.sql(`SELECT ordinal FROM couples.consent WHERE compartment = $1 AND kind = 'confidentiality' ORDER BY ordinal`, [practice.ids['x1']]);
    expect(rows).toEqual([{ ordinal: 1 }, { ordinal: 2 }]);
  });

  it.each([
    [{ edition: 2 }, 409],
    [{ hash: 'ab'.repeat(32) }, 409],
    [{ hash: undefined }, 400],
    [{ kind: 'confidentiality' }, 422],
    [{ choice: 'no-secrets' }, 422],
    [{ name: 'x' }, 400],
    [{ partnerId: 'y1' }, 400],
    [{ signedOn: '2020-01-01' }, 400],
  ])('refuses %j', async (over, status) => expect((await sign('x1', over)).status).toBe(status));

  it('signs nothing that was not shown: somebody else treats since it was read', async () => {
    const couple = await practice.addCouple('4', { clinician: practice.ids['a1'] ?? '' });
    const hash = await shown('x4', 'treatment');
    const fromOn = practice.clock.now().slice(0, 10);
    expect((await practice.as('owner').post(`/api/couples/${couple.id}/assignments`, { staffId: practice.ids['t1'], fromOn })).status).toBe(201);
    expect((await sign('x4', { hash })).body).toMatchObject({ status: 409, type: 'urn:attune:edition-changed', title: 'There is a newer text. Please read it, then sign.' });
    expect((await sign('x4')).status).toBe(201);
  });

  it('asks for the password first: the phone may be in another hand', async () => {
    const reply = await practice.as('x1').post('/api/portal/couples/agreements', wish(), { idempotencyKey: key() });
    expect(reply.body).toMatchObject({ status: 401, type: 'urn:attune:step-up-required' });
  });

  it('takes a password for this very signature, and none that was given for something else', async () => {
    const phone = practice.as('x1', { keep: true });
    const own = wish({ hash: await shown('x1', 'treatment') });
    const send = (body: object) => phone.post('/api/portal/couples/agreements', body, { idempotencyKey: key() });
    await phone.post('/api/portal/access/step-up', { password: practice.password });
    expect((await phone.get('/api/portal/exercises/entries')).status).toBe(200);
    const { act } = (await send(own)).body;
    await phone.post('/api/portal/access/step-up', { password: practice.password, act });
    expect((await send({ ...own, name: 'Another Name' })).status).toBe(401);
    expect((await send(own)).status).toBe(201);
  });

  it('is over when the record is closed', async () => expect((await sign('x9')).body.type).toBe('urn:attune:closed'));

  it('tells nobody but the care team, live', async () => {
    const [clinician, partner] = [await practice.events('a1'), await practice.events('y1')];
    await sign('x1');
    expect(await clinician.seen()).toContainEqual(expect.objectContaining({ topic: 'couples' }));
    expect(await partner.seen()).toEqual([]);
  });

  it('is not for staff, nor for nobody', async () => {
    expect((await practice.as('a1').post('/api/portal/couples/agreements', wish(), { idempotencyKey: key() })).status).toBe(404);
    expect((await practice.visitor('portal').post('/api/portal/couples/agreements', wish(), { idempotencyKey: key() })).status).toBe(401);
  });
});
