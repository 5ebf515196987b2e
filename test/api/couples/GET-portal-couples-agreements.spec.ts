import { aPractice, expectShape, nullable, oneOf, type Practice } from '@attune/testing';
import { layDocuments, signAll } from './couples';

describe('GET /api/portal/couples/agreements', () => {
  let practice: Practice;
  const read = (who: string, query = '') => practice.as(who).get(`/api/portal/couples/agreements${query}`);

  beforeEach(async () => {
    practice = await aPractice();
    await layDocuments(practice);
  });

  it('gives a partner what to sign, in their language', async () => {
    const { status, body } = await read('x1');
    expect(status).toBe(200);
    expectShape(body, {
      items: [{
        kind: oneOf('treatment', 'confidentiality', 'unlicensed-supervised'), edition: 'int', language: oneOf('en', 'es'), title: 'text', text: 'text',
        choices: [{ policy: oneOf('no-secrets', 'limited-secrets', 'held-individual'), name: 'text', means: 'text' }],
        signed: nullable({ on: 'date', name: 'text', choice: nullable('text'), text: 'text' }), hash: 'text',
      }],
    });
    expect(body.items.map(({ language }: { language: string }) => language)).toEqual(['en', 'en', 'en']);
    expect((await read('x1', '?language=es')).body.items[0].title).toBe('Acuerdo para trabajar en pareja');
    expect((await read('x1', '?language=de')).status).toBe(400);
  });

  it('shows one’s own signature and not a byte of the other’s', async () => {
    const before = await read('y1');
    await signAll(practice, 'x1', 'held-individual');
    const after = await read('y1');
    expect(after.text).toBe(before.text);
    const same = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).filter(([name]) => !['date', 'x-request-id'].includes(name)));
    expect(same(after.headers)).toEqual(same(before.headers));
    // What was chosen is one's own: whoever holds the phone does not read it.
    expect((await read('x1')).body.items[1].signed).toMatchObject({ choice: null, name: expect.any(String) });
  });

  it('reads as it was signed, also when somebody else treats them since; what is not signed names who does now', async () => {
    await signAll(practice, 'x1', 'held-individual');
    const of = async (who: string, now = false) =>
      (await read(who)).body.items.map(({ kind, text, signed }: { kind: string; text: string; signed: { text: string } | null }) => [kind, (now ? null : signed?.text) ?? text]);
    const [signed, unsigned] = [await of('x1'), await of('y1')];
    const fromOn = practice.clock.now().slice(0, 10);
    expect((await practice.as('owner').post(`/api/couples/${practice.ids['c1']}/assignments`, { staffId: practice.ids['t1'], fromOn })).status).toBe(201);
    const lasting = ([kind]: [string]) => kind !== 'unlicensed-supervised';
    expect(await of('x1')).toEqual(signed.filter(lasting));
    const now = await of('y1');
    expect(now).not.toEqual(unsigned.filter(lasting));
    expect(JSON.stringify(now)).toContain(practice.person('t1').familyName);
    // What would be signed now names who treats now, for another choice too: so it is kept then.
    expect(await of('x1', true)).toEqual(now);
    await signAll(practice, 'x1', 'no-secrets');
    expect(await of('x1')).toEqual(now);
  });

  it('leaves out what cannot be named yet, instead of a gap', async () => {
    await practice.addStaff('a3', ['associate']);
    await practice.addCouple('6', { clinician: practice.ids['a3'] ?? '' });
    const { status, body } = await read('x6');
    expect(status).toBe(200);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['treatment', 'confidentiality']);
  });

  it('is not for staff, nor for nobody', async () => {
    expect((await practice.as('a1').get('/api/portal/couples/agreements')).status).toBe(404);
    expect((await practice.visitor('portal').get('/api/portal/couples/agreements')).status).toBe(401);
  });
});
