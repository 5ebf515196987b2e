import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';

const NAMED = { id: 'uuid', givenName: 'text', familyName: 'text' } as const;
const LIST = {
  items: [{ id: 'uuid', status: oneOf('invited', 'active', 'paused', 'closed'), statusSince: 'instant', agreed: 'bool', partners: [NAMED], clinicians: [NAMED] }],
  nextCursor: nullable('text'),
} as const;

describe('GET /api/couples', () => {
  let practice: Practice;
  const idsFor = async (who: string, query = '') =>
    ((await practice.as(who).get(`/api/couples${query}`)).body.items as { id: string }[]).map(({ id }) => id).sort();
  const ids = (...names: string[]) => names.map((name) => practice.ids[name]).sort();

  beforeAll(async () => {
    practice = await aPractice();
    await otherPractice();
  });

  it('gives the couples one treats or supervises, by name', async () => {
    const { status, body } = await practice.as('a1').get('/api/couples');
    expect(status).toBe(200);
    expectShape(body, LIST);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(ids('c1', 'c9'));
    const c1 = body.items.find(({ id }: { id: string }) => id === practice.ids.c1);
    expect(c1.partners.map(({ id }: { id: string }) => id)).toEqual([practice.ids.x1, practice.ids.y1]);
    expect(c1.clinicians.map(({ id }: { id: string }) => id)).toEqual([practice.ids.a1]);
    expect(await idsFor('s1')).toEqual(ids('c1', 'c9'));
    expect(await idsFor('s2')).toEqual(ids('c2'));
    expect(await idsFor('t1')).toEqual([]);
  });

  it('gives the owner all couples of the practice and of no other', async () => expect(await idsFor('owner')).toEqual(ids('c1', 'c2', 'c9')));

  it('finds by status, and by parts of either name in any order', async () => {
    const family = practice.person('x1').familyName;
    const other = practice.person('y1').givenName;
    expect(await idsFor('a1', '?status=closed')).toEqual(ids('c9'));
    // The fixture's list name is a text of its own; edited names write it anew.
    const { body } = await practice.as('a1').get(`/api/couples/${practice.ids.c1}`);
    const [partner] = body.partners;
    const edit = { givenName: partner.givenName, familyName: family, shownName: partner.shownName, language: 'en' };
    await practice.as('a1').patch(`/api/couples/${practice.ids.c1}/partners/${partner.id}`, edit, { ifMatch: partner.version });
    expect(await idsFor('a1', `?search=${encodeURIComponent(`${other} ${family}`.toUpperCase())}`)).toEqual(ids('c1'));
    expect(await idsFor('owner', '?search=nobody%25')).toEqual([]);
  });

  it('goes on page by page, each couple once', async () => {
    const owner = practice.as('owner');
    const seen: string[] = [];
    for (let path = '/api/couples?limit=1'; path; ) {
      const { body } = await owner.get(path);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      path = body.nextCursor ? `/api/couples?limit=1&cursor=${body.nextCursor}` : '';
    }
    expect(seen.sort()).toEqual(ids('c1', 'c2', 'c9'));
  });

  it.each(['?status=open', '?limit=0', '?limit=x', '?cursor=abc', '?sort=name', '?search=a&search=b'])('refuses %s', async (query) =>
    expect((await practice.as('a1').get(`/api/couples${query}`)).status).toBe(400));

  it('is not for partners, nor for nobody', async () => {
    expect((await practice.visitor('staff').get('/api/couples')).status).toBe(401);
    expect((await practice.as('x1').get('/api/couples')).status).toBe(404);
  });
});
