import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
let next: Record<string, unknown>;
beforeEach(async () => {
  practice = await aPractice();
  next = {
    name: practice.lay('practice', 'name', { grants: [{ to: 'everyone' }] }), zone: 'America/New_York', notePolicy: 'must_cosign', acknowledgeMinutes: 120,
    workingHours: [{ day: 1, from: '08:00', until: '12:00' }], defaultLanguage: 'es',
  };
});

const path = '/api/practice/settings';

describe('PUT /api/practice/settings', () => {
  it('changes them, in the version one saw', async () => {
    const untouched = await otherPractice();
    const { status, body, headers } = await practice.as('owner').put(path, next, { ifMatch: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...next, version: 2 });
    expect(headers['etag']).toBe('"2"');
    expect((await practice.as('a1').get('/api/access/me')).body.practice).toMatchObject({ name: next['name'], zone: 'America/New_York' });
    expect((await untouched.as('owner').get(path)).body.version).toBe(1);
  });

  it('never overwrites what somebody else wrote meanwhile', async () => {
    await practice.as('owner').put(path, next, { ifMatch: 1 });
    const late = await practice.as('owner').put(path, { ...next, zone: 'America/Chicago' }, { ifMatch: 1 });
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ version: 2, zone: 'America/New_York' });
    expect((await practice.as('owner').put(path, next)).status).toBe(428);
    expect((await practice.as('owner').put(path, next, { ifMatch: 'W/"1"' })).status).toBe(400);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await practice.as(who).put(path, next, { ifMatch: 1 })).status).toBe(403);
  });

  it.each([
    [{ notePolicy: 'none' }, 'notePolicy', 400],
    [{ acknowledgeMinutes: 5 }, 'acknowledgeMinutes', 400],
    [{ acknowledgeMinutes: '240' }, 'acknowledgeMinutes', 400],
    [{ name: '  ' }, 'name', 400],
    [{ zone: 'Mars/Olympus' }, 'zone', 422],
    [{ zone: "UTC'; SELECT 1" }, 'zone', 422],
    [{ workingHours: [] }, 'workingHours', 422],
    [{ workingHours: [{ day: 1, from: '12:00', until: '08:00' }] }, 'workingHours', 422],
    [{ demo: true }, 'demo', 400],
    [{ practiceId: 'x' }, 'practiceId', 400],
  ])('names what is wrong with %j', async (change, field, status) => {
    const reply = await practice.as('owner').put(path, { ...next, ...change }, { ifMatch: 1 });
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].field).toBe(field);
  });
});
