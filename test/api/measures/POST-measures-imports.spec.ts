import { expectShape, type Practice } from '@attune/testing';
import { OUR_OWN } from './files';
import { aMorning, answer, finish, give, key, open, sent } from './a-measure';

let practice: Practice;
const save = (body: object = OUR_OWN, who = 't1', idempotencyKey = key()) => practice.as(who).post('/api/measures/imports', body, { idempotencyKey });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/measures/imports', () => {
  it('keeps it, so that it is given, answered and scored like any other', async () => {
    const { status, body } = await save();
    expect(status).toBe(201);
    expectShape(body, { measure: 'text', version: 'int' });
    const id = await sent(practice, 'x1', 'our-own');
    const opened = await open(practice, 'x1', id);
    expect([opened.body.asked.items.length, opened.body.asked.credit]).toEqual([3, 'Harbour Street Couples']);
    await answer(practice, 'x1', id, [2, 1, 1]);
    await finish(practice, 'x1', id);
    expect((await practice.as('a1').get(`/api/measures/administrations/${id}`)).body).toMatchObject({ name: 'Our own three', score: { total: 4, band: 'high' } });
  });

  it('gives the newest version from then on, and keeps the older one with its scores', async () => {
    await save();
    const id = await sent(practice, 'x1', 'our-own');
    await save({ ...OUR_OWN, scoring: { ...OUR_OWN.scoring, version: 2, bands: [{ from: 0, label: 'all' }] } });
    await answer(practice, 'x1', id, [0, 0, 0]);
    await finish(practice, 'x1', id);
    const next = await sent(practice, 'y1', 'our-own');
    const version = async (of: string) => (await practice.as('a1').get(`/api/measures/administrations/${of}`)).body;
    expect([(await version(id)).definitionVersion, (await version(id)).score.band, (await version(next)).definitionVersion]).toEqual([1, 'low', 2]);
  });

  it('changes nothing that is here: the same version again is refused', async () => {
    await save();
    const again = await save({ ...OUR_OWN, scoring: { ...OUR_OWN.scoring, bands: [] } });
    expect([again.status, again.body.type]).toEqual([409, 'urn:attune:version-exists']);
  });

  it('has one effect however often it is sent', async () => {
    const name = key();
    const replies = await Promise.all([1, 2, 3].map(() => save(OUR_OWN, 't1', name)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('refuses files that do not fit, with every fault', async () => {
    const { status, body } = await save({ ...OUR_OWN, scoring: { ...OUR_OWN.scoring, worse: 'up' } });
    expect([status, body.type, body.faults[0].at]).toEqual([422, 'urn:attune:faulty', 'worse']);
  });

  it('is nothing to another practice', async () => {
    await save();
    const other = await aMorning();
    expect((await give(other, 'x1', 'our-own')).status).toBe(404);
    expect((await other.as('t1').post('/api/measures/imports', OUR_OWN, { idempotencyKey: key() })).status).toBe(201);
  });

  it.each([['owner', 201], ['s1', 201], ['a1', 403], ['x1', 404]])('by %s: %s', async (who, status) => expect((await save(OUR_OWN, String(who))).status).toBe(status));
});
