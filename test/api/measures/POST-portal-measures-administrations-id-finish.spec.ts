import { house, type Practice } from '@attune/testing';
import { aClearedCouple, aDueExercise, aPlan } from '../exercises/an-exercise';
import { aMorning, answer, answered, coupleMeasures, daysLater, finish, HARK_NO, HARK_YES, key, owed, PHQ_ITEM_9, PHQ_MILD, save, sent } from './a-measure';

let practice: Practice;
const urgent = async (who: string) => (await practice.as(who).get('/api/supervision/urgent')).body.items;
const due = async (who: string) => (await practice.as(who).get('/api/portal/exercises/due')).text;

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/measures/administrations/:id/finish', () => {
  it('says thanks and nothing else, and tells care at once', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, PHQ_MILD);
    await practice.jobs.drain();
    const streams = await Promise.all(['x1', 'y1', 'a1', 's1', 'a2'].map(async (who) => [who, await practice.events(who)] as const));
    const { status, body } = await finish(practice, 'x1', id);
    expect([status, body]).toEqual([200, { crisis: null, result: null, withheld: false }]);
    const seen = await Promise.all(streams.map(async ([who, stream]) => [who, (await stream.seen()).map(({ topic }) => topic)]));
    expect(Object.fromEntries(seen)).toEqual({ x1: [], y1: [], a1: ['measures'], s1: ['measures'], a2: [] });
    expect((await coupleMeasures(practice)).measures[0]?.lines.a.points).toMatchObject([{ total: 6, band: 'mild', freely: 'yes', alerts: [] }]);
    expect(await practice.mails()).toEqual([]);
    expect(await urgent('a1')).toEqual([]);
  });

  it('gives crisis words to nobody but the one who answered, and an item with a clock to care', async () => {
    const { id, reply } = await answered(practice, 'x1', 'PHQ-9', PHQ_ITEM_9);
    expect(reply.body.crisis.numbers.map(({ call }: { call: string }) => call)).toEqual(['988', '911']);
    await practice.jobs.drain();
    for (const who of ['a1', 's1']) {
      expect(await urgent(who)).toMatchObject([
        { source: 'measure', sourceId: id, level: 'urgent', compartment: practice.ids['x1'], dueAt: '2026-11-23T22:00:00.000Z', asks: [expect.stringContaining('today') as string] },
      ]);
    }
    const mails = await practice.mails();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([practice.person('a1').email, practice.person('s1').email].sort().map((to) => [to, 'Please look today']));
    for (const { text, subject } of mails) expect(`${subject} ${text}`).not.toMatch(/phq|measure|question|item|partner/i);
    expect(await owed(practice)).not.toContain('held');
  });

  it('sent twice it has one effect, and the same reply; later it says nothing to whoever holds the phone', async () => {
    const { id, reply } = await answered(practice, 'x1', 'PHQ-9', PHQ_ITEM_9);
    const again = await Promise.all([1, 2].map(() => finish(practice, 'x1', id, 'no')));
    expect(again.map(({ text }) => text)).toEqual([reply.text, reply.text]);
    practice.clock.forward(10);
    expect((await finish(practice, 'x1', id)).body).toEqual({ crisis: null, result: null, withheld: true });
    expect((await practice.as('x1', { stepUp: true }).post(`/api/portal/measures/administrations/${id}/finish`, { freely: 'yes' })).text).toBe(reply.text);
    await practice.jobs.drain();
    expect(await urgent('a1')).toHaveLength(1);
  });

  it('tells the own result in words where the clinician chose so, and not beside an alert', async () => {
    for (const [values, result] of [[PHQ_MILD, expect.stringContaining('mild')], [PHQ_ITEM_9, undefined]] as const) {
      const id = await sent(practice, 'x1', 'PHQ-9', { tellsResult: true });
      await answer(practice, 'x1', id, values);
      expect((await finish(practice, 'x1', id)).body.result?.en).toEqual(result);
    }
  });

  it('opens a review within a business day for a high total, and one item where a drop says what the track says', async () => {
    await answered(practice, 'x1', 'GAD-7', [3, 3, 3, 3, 3, 3, 3]);
    await answered(practice, 'y1', 'CSI-4', [5, 5, 4, 4]);
    practice.clock.forward(3 * 24 * 60);
    await answered(practice, 'y1', 'CSI-4', [3, 3, 3, 3]);
    await practice.jobs.drain();
    const items = (await urgent('s1')) as { level: string; compartment: string; dueAt: string; asks: string[] }[];
    const drop = items.find(({ compartment }) => compartment === practice.ids['y1']);
    expect([drop?.level, drop?.asks.length, drop?.dueAt]).toEqual(['review', 1, '2026-12-04T07:59:00.000Z']);
  });

  it('a person who leaves out items has the total that the measure’s own rule gives, or none', async () => {
    await answered(practice, 'x1', 'PHQ-9', [1, 1, 2, 1, 1, 0, 1, undefined, undefined]);
    await answered(practice, 'y1', 'PHQ-9', [1, 1, null, null, null, 1, 1, 1, 0]);
    const [phq] = (await coupleMeasures(practice)).measures;
    expect(phq?.lines.a.points).toMatchObject([{ total: 9, prorated: true, answered: 7, alerts: [{ name: 'item9 missing' }] }]);
    expect(phq?.lines.b.points).toMatchObject([{ total: null, band: null }]);
  });
});

describe('a violence screen', () => {
  beforeEach(() => aClearedCouple(practice));

  it('that names violence holds at once; both go on seeing what they saw until a day that was fixed when it was sent', async () => {
    await aDueExercise(practice, { rhythm: 'weekly', until: '2026-12-07' });
    const before = [await due('x1'), await due('y1')];
    const { reply } = await answered(practice, 'x1', 'HARK', HARK_YES, 'no');
    expect(reply.body).toEqual({ crisis: null, result: null, withheld: false });
    expect((await owed(practice)).sort()).toEqual(['concern', 'held']);
    expect((await practice.as('a1').post('/api/exercises/assignments', aPlan(practice), { idempotencyKey: key() })).status).toBe(409);
    expect([await due('x1'), await due('y1')]).toEqual(before);
    await practice.jobs.drain();
    expect((await urgent('s1'))[0]).toMatchObject({ level: 'urgent', source: 'measure' });
    await daysLater(practice, 7);
    expect([await due('x1'), await due('y1')].map((text) => text !== '{"due":null}')).toEqual([true, true]);
    await daysLater(practice, 8);
    expect([await due('x1'), await due('y1')]).toEqual(['{"due":null}', '{"due":null}']);
  });

  it.each([
    ['is not answered', undefined, 'not-finished', [], ['held', 'screening-not-yet']],
    ['is left half way', [0, 0], 'not-finished', [], ['held', 'screening-not-yet']],
    ['is left half way, with a yes, which holds already', [1], 'positive', ['concern', 'held'], ['concern', 'held']],
  ])('that %s holds when its week is over, and shows on the same day', async (_, values, outcome, meanwhile, expected) => {
    await aDueExercise(practice, { rhythm: 'weekly', until: '2026-12-07' });
    const id = await sent(practice, 'x1', 'HARK');
    if (values) await answer(practice, 'x1', id, values);
    await daysLater(practice, 6);
    expect((await owed(practice)).sort()).toEqual(meanwhile);
    await daysLater(practice, 7);
    expect((await owed(practice)).sort()).toEqual(expected);
    const safety = (await practice.as('a1').get(`/api/couples/${practice.ids['c1']}/safety`)).body;
    expect(safety.screenings[0].written).toMatchObject({ outcome, on: '2026-11-30' });
    expect(safety.holds).toMatchObject([{ cause: 'written-screen', seat: 'a', liftedAt: null }]);
    expect([await due('x1'), await due('y1')].map((text) => text !== '{"due":null}')).toEqual([true, true]);
    await daysLater(practice, 8);
    expect([await due('x1'), await due('y1')]).toEqual(['{"due":null}', '{"due":null}']);
    expect((await urgent('a1')).length).toBe(1);
  });

  it('that names nothing, alone and freely, keeps the gate open for another term; not alone it holds', async () => {
    await answered(practice, 'x1', 'HARK', HARK_NO);
    await answered(practice, 'y1', 'HARK', HARK_NO);
    expect(await owed(practice)).toEqual([]);
    practice.clock.set('2027-05-20T18:00:00.000Z');
    expect(await owed(practice)).toEqual([]);
    practice.clock.set('2027-05-25T18:00:00.000Z');
    expect(await owed(practice)).toEqual(['screening-expired', 'screening-expired']);
    await answered(practice, 'x1', 'HARK', HARK_NO, 'partly');
    expect(await owed(practice)).toContain('held');
  });

  it('clears nobody whom the clinician has not seen alone', async () => {
    await practice.addCouple('3', { clinician: practice.ids['a1'] ?? '' });
    await answered(practice, 'x3', 'HARK', HARK_NO);
    const { body } = await practice.as('a1').get(`/api/couples/${practice.ids['c3']}/safety`);
    expect(body.gate.owed.map(({ what }: { what: string }) => what)).toEqual(['screening', 'screening', 'ask-supervisor']);
  });

  it('is answered for by the clinician who sees them alone afterwards, and the hold by both who lift it', async () => {
    await answered(practice, 'x1', 'HARK', HARK_YES);
    practice.clock.forward(60);
    const extra = { trauma: 'no-concern', coercion: 'no-concern', touch: 'no-concern', 'sexual-coercion': 'no-concern' };
    const seen = { seenOn: '2026-11-23', seenAlone: true, way: 'in-person', outcome: 'no-concern', extra };
    await practice.as('a1').post(`/api/couples/${practice.ids['c1']}/partners/${practice.ids['x1']}/screenings`, seen);
    expect(await owed(practice)).toEqual(['held']);
    for (const who of ['a1', 's1']) {
      const { body } = await practice.as(who).get(`/api/couples/${practice.ids['c1']}/safety`);
      await practice.as(who).post(`/api/couples/${practice.ids['c1']}/holds/${body.holds[0].id}/yes`, undefined, { ifMatch: body.holds[0].version });
    }
    expect(await owed(practice)).toEqual([]);
  });

  it('changes no byte and no live event of the other partner', async () => {
    const occurrenceId = await aDueExercise(practice);
    const paths = ['measures/due', 'measures/releases', 'exercises/due', 'exercises/reveals', `exercises/occurrences/${occurrenceId}`, 'exercises/cards', 'scheduling/appointments'];
    const all = async () => Promise.all(paths.map(async (path) => (await practice.as('y1').get(`/api/portal/${path}`)).text));
    const id = await sent(practice, 'x1', 'HARK');
    await practice.jobs.drain();
    const [before, stream] = [await all(), await practice.events('y1')];
    await answer(practice, 'x1', id, HARK_YES);
    await finish(practice, 'x1', id, 'no');
    expect(await stream.seen()).toEqual([]);
    expect(await all()).toEqual(before);
    expect((await practice.mails()).filter(({ to }) => [practice.person('x1').email, practice.person('y1').email].includes(to))).toEqual([]);
  });
});

describe('what was begun and never finished', () => {
  it('raises what its answers ask for when its week is over, and has no total', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, [1, 1, 1, undefined, undefined, undefined, undefined, undefined, 3]);
    await daysLater(practice, 7);
    expect((await urgent('a1'))[0]).toMatchObject({ level: 'urgent', sourceId: id });
    expect((await coupleMeasures(practice)).measures[0]?.lines.a.points).toMatchObject([{ state: 'expired', total: null, alerts: [{ name: 'item9>=1' }] }]);
  });

  it('shows how much was answered, and asks for nothing where nothing asks for help', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, [1, 1, 0, null, 1]);
    await daysLater(practice, 7);
    expect((await coupleMeasures(practice)).measures[0]?.lines.a.points).toMatchObject([{ state: 'expired', total: null, answered: 4, alerts: [] }]);
    expect(await urgent('a1')).toEqual([]);
  });

  it('whose answers cannot be opened any more is closed all the same, holds as if it had not been answered, and keeps no other open', async () => {
    await aClearedCouple(practice);
    const id = await sent(practice, 'x1', 'HARK');
    await answer(practice, 'x1', id, [0]);
    const other = await sent(practice, 'y1', 'PHQ-9');
    await house().database.sql(`UPDATE measures.answer SET body = decode('00', 'hex') WHERE administration_id = $1`, [id]);
    await daysLater(practice, 7);
    expect(await house().database.sql('SELECT id FROM measures.administration WHERE id = ANY ($1) AND state = $2', [[id, other], 'expired'])).toHaveLength(2);
    expect(await owed(practice)).toContain('held');
  });

  it('asks for nothing where nothing was answered, nor of a couple that is closed', async () => {
    await sent(practice, 'x1', 'PHQ-9');
    await sent(practice, 'x1', 'HARK');
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'closed', status_since: practice.clock.now() }));
    await daysLater(practice, 7);
    expect(await urgent('a1')).toEqual([]);
    expect(await house().database.sql('SELECT 1 FROM couples.safety_hold WHERE practice_id = $1', [practice.id])).toEqual([]);
  });
});

describe('what was answered and left without being sent', () => {
  const HELP = [1, 1, 1, undefined, undefined, undefined, undefined, undefined, 3];
  const later = async (minutes: number) => {
    practice.clock.forward(minutes);
    await practice.jobs.drain();
  };

  it('is looked at soon where it asks for help, and stays as it was to its partner', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, HELP);
    await later(14);
    expect(await urgent('a1')).toEqual([]);
    const [before, stream] = [await practice.as('x1').get('/api/portal/measures/due'), await practice.events('x1')];
    await later(2);
    const asks = [expect.stringContaining('today') as string, expect.stringContaining('Seen before it was sent') as string];
    for (const who of ['a1', 's1']) expect(await urgent(who)).toMatchObject([{ source: 'measure', sourceId: id, level: 'urgent', asks }]);
    expect([(await practice.as('x1').get('/api/portal/measures/due')).text, await stream.seen()]).toEqual([before.text, []]);
    expect((await coupleMeasures(practice)).measures[0]?.lines.a.points).toMatchObject([{ state: 'in-progress', total: null, alerts: [] }]);
    expect((await practice.as('a1').get(`/api/measures/administrations/${id}`)).body).toMatchObject({ state: 'in-progress', score: null, alerts: [{ name: 'item9>=1' }] });
  });

  it('is not looked at while it is being answered, nor twice, and calls nobody where nothing asks for help', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, PHQ_MILD.slice(0, 5));
    await later(12);
    await save(practice, 'x1', id, 6, 6, 1);
    await later(12);
    const looked = () => house().database.sql<{ looked: boolean }>('SELECT looked_at IS NOT NULL AS looked FROM measures.administration WHERE id = $1', [id]);
    expect(await looked()).toEqual([{ looked: false }]);
    await later(4);
    expect([await looked(), await urgent('a1')]).toEqual([[{ looked: true }], []]);
    await save(practice, 'x1', id, 7, 9, 2);
    await later(61);
    expect(await urgent('a1')).toHaveLength(1);
  });

  it('holds where it is a yes to violence, and shows to both on the day that was fixed when it was sent', async () => {
    await aClearedCouple(practice);
    await aDueExercise(practice, { rhythm: 'weekly', until: '2026-12-07' });
    const before = [await due('x1'), await due('y1')];
    const id = await sent(practice, 'x1', 'HARK');
    await answer(practice, 'x1', id, [0, 1]);
    await later(61);
    expect([(await owed(practice)).sort(), await due('x1'), await due('y1')]).toEqual([['concern', 'held'], ...before]);
    expect((await urgent('s1'))[0]).toMatchObject({ level: 'urgent', source: 'measure', sourceId: id });
    practice.clock.forward(1);
    await answer(practice, 'x1', id, [0, 0, 0, 0]);
    await finish(practice, 'x1', id);
    expect(await owed(practice)).toEqual(['held']);
    await daysLater(practice, 7);
    expect([await due('x1'), await due('y1')]).not.toContain('{"due":null}');
    await daysLater(practice, 8);
    expect([await due('x1'), await due('y1')]).toEqual(['{"due":null}', '{"due":null}']);
  });

  it('calls again only when it is sent with something more to ask', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, HELP);
    await later(61);
    const [item] = await urgent('a1');
    await practice.as('a1').post(`/api/supervision/urgent/${item.id}/acknowledge`);
    const taken = async () => (await urgent('a1')).map(({ acknowledged, asks }: { acknowledged: object | null; asks: string[] }) => [acknowledged !== null, asks.length]);
    await answer(practice, 'x1', id, [1, 1, 1, 0, 0, 0, 0, 0, 3]);
    await later(61);
    expect(await taken()).toEqual([[true, 2]]);
    await answer(practice, 'x1', id, [3, 3, 3, 3, 3, 3, 3, 3, 3]);
    await finish(practice, 'x1', id);
    await practice.jobs.drain();
    expect(await taken()).toEqual([[false, 2]]);
  });

  it('is looked at, too, where the couple was closed meanwhile', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, HELP);
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'] ?? '', { status: 'closed', status_since: practice.clock.now() }));
    await later(61);
    expect(await urgent('a1')).toHaveLength(1);
  });
});

describe('who and what is refused', () => {
  it('nobody else’s, nothing that is over, and no answer that is none', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    expect((await Promise.all(['y1', 'x2', 'a1'].map((who) => finish(practice, who, id)))).map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const body of [{}, { freely: 'perhaps' }, { freely: 'yes', more: 1 }]) {
      expect((await practice.as('x1').post(`/api/portal/measures/administrations/${id}/finish`, body)).status).toBe(400);
    }
    await daysLater(practice, 7);
    expect((await finish(practice, 'x1', id)).body.type).toBe('urn:attune:not-open');
  });
});
