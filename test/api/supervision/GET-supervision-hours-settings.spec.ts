import { aPractice, expectShape, is, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('says how hours are reckoned, by the defaults where nobody chose', async () => {
  const { body } = await practice.as('a1').get('/api/supervision/hours-settings');
  expectShape(body, {
    policy: { over10Shortfall: is('cap10'), fractionalUnits: is(false), trimOrder: ['text'], weekStartsOn: is(7), latePapers: is('flag') },
    places: [{ key: is('own'), name: 'text', kind: is('private_practice') }], noteMinutes: is(15), version: is(0),
  });
});

test.each([['owner', 200], ['s1', 200], ['t1', 200], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await practice.as(who).get('/api/supervision/hours-settings')).status).toBe(status));
