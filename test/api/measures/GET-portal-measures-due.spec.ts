import { expectShape, nullable, type Practice } from '@attune/testing';
import { aMorning, answer, answered, daysLater, finish, give, HARK_YES, PHQ_ITEM_9, sent } from './a-measure';

let practice: Practice;
const due = (who: string) => practice.as(who).get('/api/portal/measures/due');

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/measures/due', () => {
  it('is one card without a name: every measure looks alike on a phone', async () => {
    const id = await sent(practice, 'x1', 'HARK');
    const { status, body, text } = await due('x1');
    expect(status).toBe(200);
    expectShape(body, { due: { administrationId: 'uuid', items: 'int', minutes: 'int', closesOn: 'date', begun: 'bool' } });
    expect(body.due).toEqual({ administrationId: id, items: 4, minutes: 2, closesOn: '2026-11-29', begun: false });
    expect(text).not.toMatch(/hark|violence/i);
  });

  it('offers what was begun before what closes sooner, and nothing of what comes later', async () => {
    const first = await sent(practice, 'x1', 'PHQ-9');
    practice.clock.forward(24 * 60);
    const second = await sent(practice, 'x1', 'GAD-7');
    await give(practice, 'x1', 'CSI-4', { giving: { how: 'rhythm', firstOn: '2026-12-10', everyDays: 14, until: null } });
    expect((await due('x1')).body.due.administrationId).toBe(first);
    await answer(practice, 'x1', second, [1]);
    expect((await due('x1')).body.due).toMatchObject({ administrationId: second, begun: true });
    await finish(practice, 'x1', second);
    expect((await due('x1')).body.due.administrationId).toBe(first);
    await daysLater(practice, 8);
    expectShape((await due('x1')).body, { due: nullable({ administrationId: 'uuid' }) });
    expect((await due('x1')).text).toBe('{"due":null}');
  });

  it('follows one’s own steps and never the other’s', async () => {
    for (const who of ['x1', 'y1']) await give(practice, who, 'GAD-7');
    const before = await due('y1');
    await answered(practice, 'x1', 'PHQ-9', PHQ_ITEM_9);
    await answered(practice, 'x1', 'HARK', HARK_YES);
    const after = await due('y1');
    expect([after.text, after.headers['etag']]).toEqual([before.text, before.headers['etag']]);
  });

  it('is the same in a pause and under a hold, so that neither shows the other', async () => {
    await give(practice, 'x1', 'GAD-7');
    const before = (await due('x1')).text;
    await practice.rows((rows) => {
      rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'paused', status_since: practice.clock.now() });
      rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], cause: 'clinician', placed_by: practice.ids['a1'], placed_at: practice.clock.now() });
    });
    await daysLater(practice, 2);
    expect((await due('x1')).text).toBe(before);
  });

  it('is nothing once the couple is closed, for another couple, and not for staff', async () => {
    await give(practice, 'x1', 'GAD-7');
    expect((await due('x2')).text).toBe('{"due":null}');
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'closed', status_since: practice.clock.now() }));
    expect((await due('x1')).text).toBe('{"due":null}');
    expect((await due('a1')).status).toBe(404);
    expect((await practice.visitor('portal').get('/api/portal/measures/due')).status).toBe(401);
  });
});
