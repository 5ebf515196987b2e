import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, key, partnerPath } from './couples';

describe('POST /api/couples/:id/partners/:partnerId/consents/paper', () => {
  let practice: Practice;
  let other: Practice;
  const wish = (over: object = {}) => ({ kind: 'treatment', edition: 1, language: 'en', name: 'Signed Name', signedOn: '2026-11-20', ...over });
  const sign = (who: string, over: object = {}, path = partnerPath(practice, 'c1', 'x1', '/consents/paper'), how = {}) =>
    practice.as(who, how).post(path, wish(over), { idempotencyKey: key() });
  const signed = async (seat: number, kind: string) =>
    (await practice.as('a1').get(couplePath(practice, 'c1', '/consents'))).body.partners[seat].standings.find((each: { kind: string }) => each.kind === kind).signed;

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
    practice.clock.set('2026-11-23T20:00:00Z');
  });

  it('keeps the signature as this partner’s, and leaves the other’s alone', async () => {
    const reply = await sign('a1');
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ kind: 'treatment', signed: { name: 'Signed Name', on: '2026-11-20', choice: null } });
    expect(await signed(0, 'treatment')).toMatchObject({ way: 'paper', name: 'Signed Name' });
    expect(await signed(1, 'treatment')).toBeNull();
  });

  it('needs the choice with the policy, and only there', async () => {
    expect((await sign('a1', { kind: 'confidentiality' })).body.errors[0].field).toBe('choice');
    expect((await sign('a1', { choice: 'no-secrets' })).status).toBe(422);
    expect((await sign('a1', { kind: 'confidentiality', choice: 'held-individual' })).status).toBe(201);
    expect(await signed(0, 'confidentiality')).toMatchObject({ choice: 'held-individual' });
  });

  it('recorded late, takes back nothing that was signed after it', async () => {
    const choose = (choice: string, signedOn: string) => sign('a1', { kind: 'confidentiality', choice, signedOn });
    await choose('no-secrets', '2026-11-22');
    await choose('held-individual', '2026-11-21');
    expect(await signed(0, 'confidentiality')).toMatchObject({ choice: 'no-secrets', on: '2026-11-22' });
    await choose('held-individual', '2026-11-22');
    expect(await signed(0, 'confidentiality')).toMatchObject({ choice: 'held-individual', on: '2026-11-22' });
  });

  it.each([
    [{ edition: 2 }, 409],
    [{ name: ' a ' }, 422],
    [{ name: '' }, 400],
    [{ kind: 'lease' }, 400],
    [{ way: 'portal' }, 400],
    [{ signedOn: '2026-11-24' }, 422],
    [{ signedOn: 'yesterday' }, 400],
  ])('refuses %j', async (over, status) => expect((await sign('a1', over)).status).toBe(status));

  it('has one effect for one key, and needs one', async () => {
    const path = partnerPath(practice, 'c1', 'y1', '/consents/paper');
    const once = key();
    await Promise.all([1, 2, 3].map(() => practice.as('a1').post(path, wish(), { idempotencyKey: once })));
    const rows = await practice.house.database.sql('SELECT ordinal FROM couples.consent WHERE compartment = $1', [practice.ids['y1']]);
    expect(rows).toEqual([{ ordinal: 1 }]);
    expect((await practice.as('a1').post(path, wish())).status).toBe(400);
  });

  it('is refused in a closed record, in conjoint mode, and to all who do not treat the couple', async () => {
    expect((await sign('a1', {}, partnerPath(practice, 'c9', 'x9', '/consents/paper'))).body.type).toBe('urn:attune:closed');
    expect((await sign('a1', {}, undefined, { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    for (const who of ['owner', 's1']) expect((await sign(who)).status).toBe(403);
    for (const who of ['a2', 'x1']) expect((await sign(who)).status).toBe(404);
    expect((await sign('a1', {}, partnerPath(practice, 'c1', 'x2', '/consents/paper'))).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => sign('a1', {}, path), `/partners/${practice.ids['x1']}/consents/paper`)).toEqual([404, 404, 404, 404]);
  });
});
