import { aPractice, expectShape, is, nullable, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, of = 'a1') => practice.as(who).get(`/api/supervision/registrations/${practice.ids[of]}`);

test('has the dates that boards ask for, empty until somebody recorded them', async () => {
  expectShape((await read('a1')).body, {
    associateId: is(practice.ids.a1), name: 'text', credential: nullable('text'), degreeOn: nullable('date'), receivedOn: nullable('date'), liveScanFirst: is(false), appliedOn: nullable('date'),
    employment: is('employee'), secondNumber: is(false), version: is(0),
  });
});

test.each([['s1', 200], ['owner', 200], ['s2', 404], ['a2', 404], ['t1', 404], ['x1', 404]] as const)('%s: %i', async (who, status) => expect((await read(who)).status).toBe(status));
