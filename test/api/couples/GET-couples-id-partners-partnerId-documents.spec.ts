import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { foreignStatuses, partnerPath } from './couples';

const DOCUMENTS = {
  items: [{
    kind: oneOf('treatment', 'confidentiality', 'unlicensed-supervised'), edition: 'int', language: oneOf('en', 'es'), title: 'text', text: 'text',
    choices: [{ policy: oneOf('no-secrets', 'limited-secrets', 'held-individual'), name: 'text', means: 'text' }],
    signed: nullable({ on: 'date', name: 'text', choice: nullable('text'), text: 'text' }), hash: 'text',
  }],
} as const;

describe('GET /api/couples/:id/partners/:partnerId/documents', () => {
  let practice: Practice;
  let other: Practice;
  const read = (who: string, query = '', partner = 'x1', how = {}) => practice.as(who, how).get(partnerPath(practice, 'c1', partner, `/documents${query}`));

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('gives what this partner reads before signing, with the names filled in', async () => {
    const { status, body } = await read('a1');
    expect(status).toBe(200);
    expectShape(body, DOCUMENTS);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['treatment', 'confidentiality', 'unlicensed-supervised']);
    const text = body.items.map((each: { text: string }) => each.text).join('\n');
    expect(text).not.toMatch(/[{}]/);
    for (const who of ['a1', 's1']) expect(text).toContain(practice.person(who).familyName);
    expect(body.items[1].choices).toHaveLength(3);
  });

  it('reads Spanish too', async () => expect((await read('a1', '?language=es')).body.items[0].title).toBe('Acuerdo para trabajar en pareja'));

  it('tells staff what is missing before it can be read', async () => {
    await practice.addStaff('a3', ['associate']);
    await practice.addCouple('6', { clinician: practice.ids['a3'] ?? '' });
    const reply = await practice.as('a3').get(partnerPath(practice, 'c6', 'x6', '/documents'));
    expect(reply.status).toBe(409);
    expect(reply.body.title).toMatch(/supervisor/);
  });

  it('is for the treating clinician, out of conjoint mode', async () => {
    expect((await read('a1', '', 'x1', { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    for (const who of ['owner', 's1']) expect((await read(who)).status).toBe(403);
    for (const who of ['a2', 'x1']) expect((await read(who)).status).toBe(404);
    expect((await read('a1', '', 'x2')).status).toBe(404);
    expect((await read('a1', '?language=fr')).status).toBe(400);
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').get(path), `/partners/${practice.ids['x1']}/documents`)).toEqual([404, 404, 404, 404]);
  });
});
