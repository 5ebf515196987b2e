import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses } from './couples';

describe('GET /api/couples/:id/visibility', () => {
  let practice: Practice;
  let other: Practice;
  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('says what a partner would see of everything a record holds', async () => {
    const { status, body } = await practice.as('a1').get(couplePath(practice, 'c1', '/visibility'));
    expect(status).toBe(200);
    expectShape(body, { items: [{ what: 'text', whose: 'text', sees: 'bool', why: 'text' }] });
    expect(body.items.filter(({ whose, sees }: { whose: string; sees: boolean }) => whose === 'the other partner' && sees)).toHaveLength(1);
  });

  it('is for the care team', async () => {
    const read = (who: string) => practice.as(who).get(couplePath(practice, 'c1', '/visibility'));
    expect((await read('s1')).status).toBe(200);
    expect((await read('owner')).status).toBe(403);
    for (const who of ['a2', 'x1']) expect((await read(who)).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').get(path), '/visibility')).toEqual([404, 404, 404, 404]);
  });
});
