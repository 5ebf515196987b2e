import { otherPractice, type Practice } from '@attune/testing';
import { aMorning, answer, coupleMeasures, finish, give, key, PHQ_ITEM_9, PHQ_MILD, windowsOf } from './a-measure';

let practice: Practice;
let id: string;
const end = (who: string, giving = id, ifMatch = 1, how = {}) => practice.as(who, how).post(`/api/measures/givings/${giving}/end`, undefined, { ifMatch });

beforeEach(async () => {
  practice = await aMorning();
  ({ id } = (await give(practice, 'x1', 'PHQ-9', { giving: { how: 'rhythm', firstOn: '2026-11-23', everyDays: 28, until: null } })).body as { id: string });
});

describe('POST /api/measures/givings/:id/end', () => {
  it('takes back what is open and planned, for that partner alone', async () => {
    await give(practice, 'y1', 'PHQ-9');
    const theirs = (await practice.as('y1').get('/api/portal/measures/due')).text;
    const { status, body } = await end('a1');
    expect([status, body]).toEqual([200, { id, version: 2 }]);
    expect(await windowsOf(practice, id)).toEqual([]);
    expect((await practice.as('x1').get('/api/portal/measures/due')).text).toBe('{"due":null}');
    expect((await practice.as('y1').get('/api/portal/measures/due')).text).toBe(theirs);
    expect((await coupleMeasures(practice)).givings.find((each) => each.id === id)).toMatchObject({ ended: true, next: null });
  });

  it('leaves what is finished as it is', async () => {
    const [window] = await windowsOf(practice, id);
    await answer(practice, 'x1', window?.id ?? '', PHQ_MILD);
    await finish(practice, 'x1', window?.id ?? '');
    await end('a1');
    expect(await windowsOf(practice, id)).toMatchObject([{ id: window?.id, state: 'finished' }]);
  });

  it('takes back what was begun, and lets nobody go on with it', async () => {
    const [window] = await windowsOf(practice, id);
    await answer(practice, 'x1', window?.id ?? '', [1, 1]);
    await end('a1');
    expect((await finish(practice, 'x1', window?.id ?? '')).status).toBe(404);
  });

  it('loses no answer that asks for help: what was begun and names suicidal thoughts is looked at all the same', async () => {
    const [window] = await windowsOf(practice, id);
    await answer(practice, 'x1', window?.id ?? '', PHQ_ITEM_9);
    await end('a1');
    await practice.jobs.drain();
    for (const who of ['a1', 's1']) {
      const { body } = await practice.as(who).get('/api/supervision/urgent');
      expect(body.items).toMatchObject([{ source: 'measure', sourceId: window?.id, level: 'urgent', compartment: practice.ids['x1'] }]);
    }
    expect(await windowsOf(practice, id)).toMatchObject([{ id: window?.id, state: 'expired' }]);
    expect((await practice.as('x1').get('/api/portal/measures/due')).text).toBe('{"due":null}');
  });

  it('asks for nothing where nothing was answered that does, and of a screen that was begun', async () => {
    const [window] = await windowsOf(practice, id);
    await answer(practice, 'x1', window?.id ?? '', PHQ_MILD);
    await end('a1');
    const screen = await give(practice, 'x1', 'HARK');
    await answer(practice, 'x1', (await windowsOf(practice, screen.body.id))[0]?.id ?? '', [0, 0]);
    await end('a1', screen.body.id);
    await practice.jobs.drain();
    expect((await practice.as('s1').get('/api/supervision/urgent')).body.items).toEqual([]);
    expect([await windowsOf(practice, id), await windowsOf(practice, screen.body.id)]).toEqual([[], []]);
  });

  it('is done once, and with the version that was seen', async () => {
    expect((await end('a1', id, 7)).status).toBe(412);
    await end('a1');
    expect((await end('a1', id, 2)).body.type).toBe('urn:attune:ended');
    expect((await practice.as('a1').post(`/api/measures/givings/${id}/end`)).status).toBe(428);
  });

  it('is not there for others', async () => {
    const elsewhere = await otherPractice();
    const foreign = await give(elsewhere, 'x1', 'PHQ-9');
    const replies = [await end('a2'), await end('a1', foreign.body.id), await end('a1', key())];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
    expect((await end('a1', id, 1, { conjoint: true })).body.type).toBe('urn:attune:not-ready');
    for (const [who, status] of [['owner', 403], ['s1', 403], ['x1', 404]] as const) expect((await end(who)).status).toBe(status);
  });
});
