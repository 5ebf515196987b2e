import { aPractice, expectShape, is, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = '/api/practice/settings';

describe('GET /api/practice/settings', () => {
  it.each([['owner'], ['s1'], ['a1'], ['t1']])('shows them to %s', async (who) => {
    const { status, body, headers } = await practice.as(who).get(path);
    expect(status).toBe(200);
    expectShape(body, {
      name: 'text', zone: is('America/Los_Angeles'), demo: is(false), notePolicy: is('must_approve'), acknowledgeMinutes: is(240),
      workingHours: [{ day: 'int', from: 'time', until: 'time' }], defaultLanguage: is('en'), jurisdiction: is('US-CA'), version: is(1),
    });
    expect(headers['etag']).toBe('"1"');
  });

  it('is not for partners or strangers', async () => {
    expect((await practice.as('x1').get(path)).status).toBe(404);
    expect((await practice.visitor('staff').get(path)).status).toBe(401);
  });
});
