import { expectShape, house, nullable, otherPractice, type Practice } from '@attune/testing';
import { answered, aMorning, coupleMeasures, daysLater, give, HARK_NO, HARK_YES, PHQ_ITEM_9, sent } from '../measures/a-measure';
import { offer } from '../measures/a-release';
import { aRun, anAppointment } from './rows';

let practice: Practice;
const read = (who: string, how = {}, couple = practice.ids['c1']) => practice.as(who, how).get(`/api/overview/couples/${couple}/measures`);

/** Both answer it, so many days later. */
async function both(days: number, x: number[], y: number[] | null): Promise<void> {
  await daysLater(practice, days);
  await answered(practice, 'x1', 'CSI-4', x);
  if (y) await answered(practice, 'y1', 'CSI-4', y);
  else await sent(practice, 'y1', 'CSI-4');
}

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/overview/couples/:id/measures', () => {
  it('ends with what was answered last, of several of one day too', async () => {
    for (const answers of [HARK_NO, HARK_YES, HARK_NO, HARK_YES]) {
      await answered(practice, 'x1', 'HARK', answers);
      practice.clock.forward(60);
    }
    const { points } = (await read('a1')).body.measures[0].lines.a;
    expect(points.map(({ on, band }: { on: string; band: string }) => [on, band])).toEqual(['negative', 'positive', 'negative', 'positive'].map((band) => ['2026-11-23', band]));
  });

  it('draws two lines, the marks of change, and how the two stand; never a sum of them', async () => {
    await both(0, [2, 2, 2, 2], [4, 4, 4, 4]);
    await both(14, [4, 3, 3, 3], [3, 3, 3, 3]);
    await give(practice, 'x1', 'PHQ-9', { giving: { how: 'rhythm', firstOn: '2026-12-14', everyDays: 28, until: null } });
    await offer(practice);
    const { status, body } = await read('a1');
    expect(status).toBe(200);
    const change = { change: 'number', reliable: 'text', recovered: 'bool' } as const;
    const line = {
      course: nullable('text'), track: nullable('text'), change: nullable({ ...change, words: 'text' }),
      points: [{
        administrationId: 'uuid', on: 'date', state: 'text', total: nullable('number'), exact: nullable('number'), band: nullable('text'), prorated: 'bool', answered: 'int', of: 'int',
        alerts: [{ name: 'text', level: 'text', why: 'text', act: 'text' }], takenUp: nullable({ by: 'text', on: 'date' }), freely: nullable('text'), change: nullable(change), sameSitting: 'bool',
      }],
    } as const;
    const [{ cutOffs, bands, ...csi } = { cutOffs: [], bands: [] }] = body.measures;
    expect([cutOffs.length > 0, bands.length > 0]).toEqual([true, true]);
    expectShape(csi, {
      measure: 'text', name: 'text', screen: 'bool', range: ['number'], worse: 'text', threshold: nullable('number'), provisional: 'bool', lines: { a: line, b: line },
      pair: nullable({ state: 'text', course: { a: 'text', b: 'text' }, discrepancy: nullable({ on: 'date', points: 'number' }) }), discrepancies: [{ on: 'date', points: 'number' }],
    });
    expect(csi.pair).toEqual({ state: 'split', course: { a: 'better', b: 'worse' }, discrepancy: { on: '2026-12-07', points: 1 } });
    expect(csi.lines.a.points.map(({ total }: { total: number }) => total)).toEqual([8, 13]);
    expect(csi.lines.b.points[1].alerts).toMatchObject([{ name: 'drop>=3 since last' }]);
    expectShape({ ...body, measures: [], releases: [], givings: [], partners: {}, exercises: [] }, {
      partners: {}, conjoint: 'bool', mayTreat: 'bool', held: 'bool', givings: ['text'], measures: ['text'], releases: ['text'], appointments: ['date'], exercises: ['text'],
    });
    const partner = { id: 'uuid', name: 'text' } as const;
    expectShape(body.partners, { a: partner, b: partner });
    expect(body.givings.find(({ measure }: { measure: string }) => measure === 'PHQ-9')).toMatchObject({
      seat: 'a', giving: { how: 'rhythm', firstOn: '2026-12-14', everyDays: 28, until: null }, tellsResult: false, ended: false, next: { opensOn: '2026-12-14', closesOn: '2026-12-20' },
    });
    expect(body.releases).toHaveLength(1);
  });

  it('says who has taken up what it asks for, to care alone', async () => {
    await answered(practice, 'x1', 'PHQ-9', PHQ_ITEM_9);
    await practice.jobs.drain();
    const takenUp = async (how = {}) => (await read('a1', how)).body.measures[0]?.lines.a.points[0]?.takenUp;
    expect(await takenUp()).toBeNull();
    const [item] = (await practice.as('s1').get('/api/supervision/urgent')).body.items;
    await practice.as('s1').post(`/api/supervision/urgent/${item.id}/acknowledge`);
    const { givenName, familyName } = practice.person('s1');
    expect(await takenUp()).toEqual({ by: `${givenName} ${familyName}`, on: '2026-11-23' });
    expect(await takenUp({ conjoint: true })).toBeUndefined();
  });

  it('names a silent partner, before the job has closed a window and after', async () => {
    await both(0, [2, 2, 2, 2], null);
    await both(8, [3, 2, 2, 2], null);
    practice.clock.set('2026-12-08T18:00:00.000Z');
    const before = (await coupleMeasures(practice)).measures[0];
    expect([before?.pair?.state, before?.lines.b.points.map(({ state }) => state)]).toEqual(['one-silent', ['expired', 'expired']]);
    await practice.jobs.drain();
    expect((await coupleMeasures(practice)).measures[0]).toEqual(before);
  });

  it('shows a screen by its result, with nothing compared', async () => {
    await answered(practice, 'x1', 'HARK', HARK_YES);
    await answered(practice, 'y1', 'HARK', HARK_NO);
    const [hark] = (await coupleMeasures(practice, 's1')).measures;
    expect(hark).toMatchObject({ screen: true, pair: null, lines: { a: { course: null, points: [{ band: 'positive', sameSitting: true }] }, b: { points: [{ band: 'negative', alerts: [] }] } } });
  });

  it('marks appointments and exercises', async () => {
    await anAppointment(practice, { id: 'met', at: '2026-11-16T18:00:00Z', status: 'held' });
    await aRun(practice, { partner: 'x1', at: '2026-11-18T18:00:00Z' });
    const { appointments, exercises } = await coupleMeasures(practice);
    expect([appointments, exercises]).toEqual([['2026-11-16'], [{ on: '2026-11-18', exercise: 'E1' }]]);
  });

  it('in conjoint mode shows nothing of either, and looks alike whether there is anything or not', async () => {
    const empty = await read('a1', { conjoint: true });
    await both(0, [2, 2, 2, 2], [4, 4, 4, 4]);
    await answered(practice, 'x1', 'HARK', HARK_YES);
    await offer(practice);
    const full = await read('a1', { conjoint: true });
    expect(full.text).toBe(empty.text);
    expect(full.body).toMatchObject({ conjoint: true, givings: [], measures: [], releases: [] });
  });

  it('records who looked', async () => {
    await read('s1');
    const events = await house().database.sql(`SELECT actor_id, couple_ids FROM kernel.audit_event WHERE practice_id = $1 AND action = 'overview.couple-measures'`, [practice.id]);
    expect(events).toEqual([{ actor_id: practice.ids['s1'], couple_ids: [practice.ids['c1']] }]);
  });

  it('is not there for others', async () => {
    const elsewhere = await otherPractice();
    const replies = [await read('a2'), await read('s2'), await read('t1'), await read('a1', {}, elsewhere.ids['c1']), await read('x1')];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await read('owner')).status).toBe(403);
  });
});
