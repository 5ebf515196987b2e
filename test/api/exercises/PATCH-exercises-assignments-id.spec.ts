import { otherPractice, type Practice } from '@attune/testing';
import { anAssignment, aMorning, key } from './an-exercise';

let practice: Practice;
const change = (who: string, id: string, body: object, ifMatch: number | undefined = 1) => practice.as(who).patch(`/api/exercises/assignments/${id}`, body, ifMatch ? { ifMatch } : {});
const windows = (id: string) =>
  practice.house.database.sql(
    'SELECT number, opens_on::text AS opens, variant, short FROM exercises.occurrence WHERE assignment_id = $1 AND cancelled_at IS NULL ORDER BY number', [id],
  );

beforeEach(async () => {
  practice = await aMorning();
});

describe('PATCH /api/exercises/assignments/:id', () => {
  it('changes what has not opened yet', async () => {
    const { id } = await anAssignment(practice);
    const { status, body, headers } = await change('a1', id, { variant: 'side', short: true });
    expect([status, body, headers['etag']]).toEqual([200, { id, version: 2 }, '"2"']);
    expect((await windows(id)).map((each) => [each['number'], each['variant'], each['short']])).toEqual([[1, 'facing', false], [2, 'side', true], [3, 'side', true]]);
  });

  it('shortens and lengthens it', async () => {
    const { id } = await anAssignment(practice);
    await change('a1', id, { until: '2026-11-24' });
    expect((await windows(id)).map((each) => each['opens'])).toEqual(['2026-11-23']);
    await change('a1', id, { until: '2026-12-14' }, 2);
    expect((await windows(id)).map((each) => each['opens'])).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
  });

  it('says a new sentence to both', async () => {
    const { id, occurrences } = await anAssignment(practice);
    const sentence = practice.lay('assignment', 'sentence', { coupleId: practice.ids['c1'], grants: [{ to: 'care' }, { to: 'partners' }] });
    await change('a1', id, { sentence });
    expect((await practice.as('y1').get(`/api/portal/exercises/occurrences/${occurrences[0]?.id}`)).body.sentence).toBe(sentence);
  });

  it('asks the gate for a variant with touch', async () => {
    const { id } = await anAssignment(practice, { exercise: 'E6', variant: 'side' });
    const coupleId = practice.ids['c1'];
    const seen = { couple_id: coupleId, seen_on: '2026-11-23', seen_alone: true, way: 'video', outcome: 'no-concern', recorded_by: practice.ids['a1'], recorded_at: practice.clock.now() };
    const answers = { trauma: 'no-concern', coercion: 'no-concern', touch: 'concern', sexual_coercion: 'no-concern' };
    await practice.rows((rows) => rows.insert('couples.screening', { ...seen, ...answers, compartment: practice.ids['y1'] }));
    expect((await change('a1', id, { variant: 'touch' })).body.owed).toEqual([{ what: 'extra-concern', seat: 'b', question: 'touch' }]);
  });

  it('refuses a version that moved on, and one that is missing', async () => {
    const { id } = await anAssignment(practice);
    await change('a1', id, { short: true });
    const stale = await change('a1', id, { short: false });
    expect([stale.status, stale.body.current]).toEqual([412, { version: 2, ended: false }]);
    expect((await practice.as('a1').patch(`/api/exercises/assignments/${id}`, { short: true })).status).toBe(428);
  });

  it.each([
    [{ variant: 'touch' }, 422],
    [{ until: '2026-11-01' }, 422],
    [{ sentence: '' }, 422],
    [{ short: null }, 400],
    [{ until: 'soon' }, 400],
    [{ exercise: 'E2' }, 400],
    [{ coupleId: 'x' }, 400],
  ])('refuses %j with %i', async (body, status) => {
    const { id } = await anAssignment(practice);
    expect((await change('a1', id, body)).status).toBe(status);
  });

  it('is nothing to those who do not treat the couple', async () => {
    const { id } = await anAssignment(practice);
    const elsewhere = await otherPractice();
    const foreign = await elsewhere.as('a1').patch(`/api/exercises/assignments/${id}`, { short: true }, { ifMatch: 1 });
    expect([(await change('a2', id, { short: true })).status, foreign.status, (await change('a1', key(), { short: true })).status]).toEqual([404, 404, 404]);
    expect([(await change('s1', id, { short: true })).status, (await change('owner', id, { short: true })).status]).toEqual([403, 403]);
  });
});
