import type { Practice } from '@attune/testing';
import { aDueExercise, aMorning, aPlan, finished, key, open, started } from './an-exercise';

let practice: Practice;
let occurrenceId: string;
const report = (who: string, id: string, body: object = {}, idempotencyKey = key()) =>
  practice.as(who).post(`/api/portal/exercises/runs/${id}/unsafe`, body, { idempotencyKey });

beforeEach(async () => {
  practice = await aMorning();
  occurrenceId = await aDueExercise(practice);
});

describe('POST /api/portal/exercises/runs/:id/unsafe', () => {
  it('tells care at once, holds at once, and says nothing back', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const words = practice.lay('unsafe_report', 'words', { coupleId: practice.ids['c1'], compartment: practice.ids['x1'], grants: [{ to: 'care' }] });
    await practice.jobs.drain();
    const streams = { a1: await practice.events('a1'), s1: await practice.events('s1'), y1: await practice.events('y1') };
    const reply = await report('x1', run.id, { words });
    expect([reply.status, reply.text]).toEqual([204, '']);
    const seen = await Promise.all(Object.entries(streams).map(async ([who, stream]) => [who, (await stream.seen()).length > 0]));
    expect(Object.fromEntries(seen)).toEqual({ a1: true, s1: true, y1: false });
    expect((await practice.as('s1').get(`/api/exercises/runs/${run.id}`)).body.unsafe).toEqual([{ at: practice.clock.now(), words }]);
    await practice.jobs.drain();
    for (const who of ['a1', 's1']) expect((await practice.as(who).get('/api/supervision/urgent')).body.items).toMatchObject([{ source: 'unsafe-report', runId: run.id }]);
    const again = await practice.as('a1').post('/api/exercises/assignments', aPlan(practice), { idempotencyKey: key() });
    expect(again.body.owed).toEqual([{ what: 'held' }]);
    const events = await practice.house.database.sql('SELECT type, ids FROM kernel.outbox WHERE type = $1 AND practice_id = $2', ['unsafe.reported', practice.id]);
    expect(Object.keys(events[0]?.['ids'] as object).sort()).toEqual(['coupleId', 'occurrenceId', 'partnerId', 'reportId', 'runId']);
  });

  it('still reaches somebody when the clinician works here no longer: the supervisor, and with none the others at once', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    await practice.as('owner', { stepUp: true }).put(`/api/practice/staff/${practice.ids['a1']}/active`, { active: false });
    const names = (await practice.as('x1').get(`/api/portal/exercises/occurrences/${occurrenceId}`)).body.care;
    expect([names.clinician, names.supervisors]).toEqual([`${practice.person('s1').givenName} ${practice.person('s1').familyName}`, []]);
    await report('x1', run.id);
    await practice.jobs.drain();
    const items = async (who: string) => (await practice.as(who).get('/api/supervision/urgent')).body.items;
    expect(await items('s1')).toMatchObject([{ source: 'unsafe-report', told: [expect.stringContaining(practice.person('s1').familyName)], escalatedAt: null }]);
    await practice.rows((rows) => rows.update('practice.supervision_relation', practice.ids['relation1'] ?? '', { until_on: practice.clock.now().slice(0, 10) }));
    practice.clock.forward(1);
    await report('x1', run.id);
    await practice.jobs.drain();
    for (let tries = 0; tries < 50 && (await items('s2')).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await items('s2')).toMatchObject([{ source: 'unsafe-report', told: [], partner: null }]);
  });

  it('keeps a reveal shut that both had agreed to', async () => {
    const run = await finished(practice, 'x1', occurrenceId, { agrees: true });
    await finished(practice, 'y1', occurrenceId, { agrees: true });
    await report('x1', run.id);
    practice.clock.forward(1);
    await open(practice, occurrenceId);
    expect((await practice.as('y1').get(`/api/portal/exercises/reveals/${occurrenceId}`)).body).toEqual({ available: false });
  });

  it('is one report however often it is sent, and needs no words', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const name = key();
    await Promise.all([1, 2, 3].map(() => report('x1', run.id, {}, name)));
    const [count] = await practice.house.database.sql('SELECT count(*)::int AS reports FROM exercises.unsafe_report WHERE run_id = $1', [run.id]);
    expect(count).toEqual({ reports: 1 });
    expect((await practice.as('a1').get(`/api/exercises/runs/${run.id}`)).body.unsafe).toMatchObject([{ words: null }]);
    practice.clock.forward(1);
    await report('x1', run.id, { words: 'Once more.' });
    expect((await practice.as('a1').get(`/api/exercises/runs/${run.id}`)).body.unsafe).toMatchObject([{ words: null }, { words: 'Once more.' }]);
  });

  it('changes no byte that the other partner can get', async () => {
    const all = async () =>
      Promise.all(['due', `occurrences/${occurrenceId}`, 'reveals', `reveals/${occurrenceId}`, 'cards', 'cards/theirs'].map(async (path) => (await practice.as('y1').get(`/api/portal/exercises/${path}`)).text));
    const before = await all();
    const run = await started(practice, 'x1', occurrenceId);
    await report('x1', run.id);
    expect(await all()).toEqual(before);
    const partners = ['x1', 'y1'].map((who) => practice.people[who]?.email);
    expect((await practice.mails()).filter((mail) => partners.includes(mail.to))).toEqual([]);
  });

  it('can be made before the start, and whoever looks at that phone sees Home as it was', async () => {
    const before = (await practice.as('x1').get('/api/portal/exercises/due')).text;
    const run = await started(practice, 'x1', occurrenceId);
    expect((await report('x1', run.id)).status).toBe(204);
    expect((await practice.as('x1').get('/api/portal/exercises/due')).text).toBe(before);
    expect((await practice.as('a1').get(`/api/exercises/runs/${run.id}`)).body.unsafe).toEqual([{ at: practice.clock.now(), words: null }]);
  });

  it('refuses what is no report', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    expect((await report('x1', run.id, { words: 'x'.repeat(2001) })).status).toBe(400);
    expect((await report('x1', run.id, { to: 'y1' })).status).toBe(400);
    expect((await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/unsafe`, {})).status).toBe(400);
  });

  it('cannot be made of another’s run', async () => {
    const run = await started(practice, 'x1', occurrenceId);
    const replies = await Promise.all(['y1', 'x2', 'a1'].map((who) => report(who, run.id)));
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
  });
});
