import { aPractice, expectShape, type Practice } from '@attune/testing';
import { key } from './couples';

describe('POST /api/couples', () => {
  let practice: Practice;
  const wish = (over: object = {}) => {
    const name = (field: string) => practice.lay('partner', field, { grants: [{ to: 'owner' }, { to: 'person', id: practice.ids['t1'] ?? '' }] });
    return {
      a: { givenName: name('given_name'), familyName: name('family_name'), language: 'en', email: 'one@example.org', phone: '(415) 555-0132' },
      b: { givenName: name('given_name'), familyName: name('family_name'), language: 'es' }, ...over,
    };
  };
  const open = (who: string, body: object, idempotencyKey = key()) => practice.as(who).post('/api/couples', body, { idempotencyKey });

  beforeAll(async () => {
    practice = await aPractice();
  });

  it('opens a couple with both people, treated by whoever opened it', async () => {
    const body = wish();
    const reply = await open('t1', body);
    expect(reply.status).toBe(201);
    expectShape(reply.body, { id: 'uuid', version: 'int' });
    const { body: record } = await practice.as('t1').get(`/api/couples/${reply.body.id}`);
    expect(record).toMatchObject({ status: 'invited', policy: null, mayTreat: true });
    expect(record.partners[0]).toMatchObject({ seat: 'a', givenName: body.a.givenName, shownName: body.a.givenName, contact: { email: 'one@example.org', recordedAt: null, mayMail: false } });
    expect(record.partners[1]).toMatchObject({ seat: 'b', language: 'es', contact: { email: null } });
    expect(record.care).toEqual([expect.objectContaining({ part: 'clinician', id: practice.ids['t1'], associate: false })]);
  });

  it('sends nothing', async () => {
    const before = (await practice.mails()).length;
    await open('t1', wish());
    expect(await practice.mails()).toHaveLength(before);
  });

  it('has one effect however often it is sent', async () => {
    const [body, once] = [wish(), key()];
    const replies = await Promise.all([open('t1', body, once), open('t1', body, once), open('t1', body, once)]);
    expect(new Set(replies.map(({ body: { id } }) => id)).size).toBe(1);
    expect((await open('t1', wish(), once)).status).toBe(422);
    expect((await practice.as('t1').post('/api/couples', body)).status).toBe(400);
  });

  it('lets the owner say whose couple it is, or leave it open; a clinician opens only their own', async () => {
    const given = await open('owner', wish({ staffId: practice.ids['t1'] }));
    expect((await practice.as('t1').get(`/api/couples/${given.body.id}`)).status).toBe(200);
    const unassigned = await open('owner', wish({ staffId: null }));
    expect((await practice.as('owner').get(`/api/couples/${unassigned.body.id}`)).body.care).toEqual([]);
    const own = await open('t1', wish({ staffId: practice.ids['a1'] }));
    expect((await practice.as('a1').get(`/api/couples/${own.body.id}`)).status).toBe(404);
  });

  it('says at which field something is wrong', async () => {
    const { a } = wish();
    const shared = await open('t1', wish({ b: { ...a, email: 'ONE@example.org' } }));
    expect(shared.status).toBe(422);
    expect(shared.body.errors).toEqual([expect.objectContaining({ field: 'b.email' })]);
    const wrong = await open('t1', wish({ a: { ...a, email: 'one@', phone: '1' } }));
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(['a.email', 'a.phone']);
    expect((await open('t1', wish({ a: { ...a, givenName: '' } }))).body.errors[0].field).toBe('a.givenName');
    expect((await open('t1', wish({ a: { ...a, language: 'fr' } }))).status).toBe(400);
    expect((await open('t1', { ...wish(), status: 'active' })).status).toBe(400);
    for (const b of [undefined, null, [], 'Tom']) expect((await open('t1', wish({ b }))).status).toBe(400);
  });

  it('is not for supervisors, nor for nobody', async () => {
    expect((await open('s1', wish())).status).toBe(403);
    expect((await practice.visitor('staff').post('/api/couples', wish(), { idempotencyKey: key() })).status).toBe(401);
  });
});
