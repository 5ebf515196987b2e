import type { Practice } from '@attune/testing';
import { OUR_OWN } from './files';
import { aMorning, key } from './a-measure';

let practice: Practice;
const read = (who: string, measure: string, version: string | number) => practice.as(who).get(`/api/measures/definitions/${measure}/${version}`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/measures/definitions/:measure/:version', () => {
  it('gives one that ships, whole', async () => {
    const { status, body } = await read('a1', 'PHQ-9', 1);
    expect([status, body.id, body.items.length, body.alerts.length]).toEqual([200, 'PHQ-9', 9, 3]);
  });

  it('gives each version of what the practice brought, and to no other practice', async () => {
    for (const version of [1, 2]) {
      await practice.as('t1').post('/api/measures/imports', { ...OUR_OWN, scoring: { ...OUR_OWN.scoring, version } }, { idempotencyKey: key() });
    }
    expect([(await read('a1', 'our-own', 1)).body.version, (await read('s1', 'our-own', 2)).body.version]).toEqual([1, 2]);
    const other = await aMorning();
    expect((await other.as('a1').get('/api/measures/definitions/our-own/1')).status).toBe(404);
  });

  it.each([['PHQ-9', 2], ['ORS', 1], ['PHQ-9', 'x'], ['PHQ-9', '1e0'], ['our-own', 1]])('has no %s at version %s', async (measure, version) =>
    expect((await read('a1', measure, version)).status).toBe(404));

  it('is the owner’s to see, who may bring measures in, and no partner’s', async () => expect([(await read('owner', 'PHQ-9', 1)).status, (await read('x1', 'PHQ-9', 1)).status]).toEqual([200, 404]));
});
