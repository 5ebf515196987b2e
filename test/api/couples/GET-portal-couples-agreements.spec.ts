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
        signed: nullable({ on: 'date', name: 'text', choice: nullable('text') }),
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
