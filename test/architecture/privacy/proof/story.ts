import type { Practice } from '@attune/testing';
import { Recorder, type Known, type Record } from './recorder';

/** Friday of the second week, six in the evening in Los Angeles. */
export const REVEAL = '2026-12-05T02:00:00.000Z';
const PLAN = {
  exercise: 'E1', variant: 'facing', short: false, firstOn: '2026-11-23', rhythm: 'weekly', until: '2026-11-30',
  sentence: 'Look first, then ask.', triedOn: '2026-11-20', askedAlone: { a: true, b: true },
};
/** Around what A and the clinician do, and when the moment has come. */
const EVENINGS = [1, 2, 3, 11];
const key = (name: string) => `${name}-xxxxxxxxxxxxxxxxxxxx`;

/** Opened by the calendar, or by the clinician in the appointment, at the same moment. */
export const REVEALS = { 'by the calendar': { how: 'date', on: '2026-12-04', hour: 18 }, 'in the appointment': { how: 'appointment' } } as const;
export type RevealWay = keyof typeof REVEALS;

/** A couple in the middle of things, to whom noticing was just given for two weeks. */
export async function prepare(practice: Practice, way: RevealWay): Promise<void> {
  await practice.furnish();
  await practice.house.database.sql('UPDATE exercises.occurrence SET cancelled_at = $2 WHERE practice_id = $1 AND id = $3', [practice.id, practice.clock.now(), practice.ids['due1']]);
  const given = await practice.as('a1').post('/api/exercises/assignments', { coupleId: practice.ids['c1'], ...PLAN, reveal: REVEALS[way] }, { idempotencyKey: key('assign') });
  if (given.status !== 201) throw new Error(`It was not assigned: ${given.text}`);
  const windows = await practice.house.database.sql<{ id: string }>('SELECT id FROM exercises.occurrence WHERE assignment_id = $1 ORDER BY number', [given.body.id]);
  for (const [index, { id }] of windows.entries()) practice.ids[`week${index + 1}`] = id;
  await practice.jobs.drain();
}

export type Act = (practice: Practice) => Promise<void>;

async function run(practice: Practice, end: string, agrees?: boolean): Promise<void> {
  const x = practice.as('x1');
  const begun = await x.post('/api/portal/exercises/runs', { occurrenceId: practice.ids['week1'] });
  const answers = { 'tension-before': 7, noticed: [{ what: 'Your hands went still.', about: '', mark: 'saw', reply: null }] };
  await ok(x.put(`/api/portal/exercises/runs/${begun.body.id}`, { step: 'text', answers }, { ifMatch: begun.body.version, idempotencyKey: key('save') }));
  if (agrees !== undefined) await ok(x.put(`/api/portal/exercises/occurrences/${practice.ids['week1']}/reveal-choice`, { agrees }));
  await ok(x.post(`/api/portal/exercises/runs/${begun.body.id}/${end}`, end === 'unsafe' ? { words: 'He read over my shoulder.' } : undefined, { idempotencyKey: key('end') }));
}

async function ok(reply: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await reply;
  if (status >= 300) throw new Error(`A could not act: ${status} ${text}`);
}

/** As above, and A was sent a depression measure and a violence screen, each open for its week. */
export async function prepareMeasures(practice: Practice): Promise<void> {
  await prepare(practice, 'by the calendar');
  const { c1: coupleId, x1: partnerId } = practice.ids;
  const given = await practice.as('a1').post('/api/measures/givings', { coupleId, partnerId, measure: 'HARK', giving: { how: 'now' } }, { idempotencyKey: key('give') });
  if (given.status !== 201) throw new Error(`It was not given: ${given.text}`);
  const [screen] = await practice.house.database.sql<{ id: string }>('SELECT id FROM measures.administration WHERE giving_id = $1', [given.body.id]);
  practice.ids['screenX1'] = screen?.id ?? '';
  await practice.jobs.drain();
}

/** Opens it, answers from the given item on, and finishes. */
async function fillIn(practice: Practice, name: string, from: number, values: number[], freely = 'yes'): Promise<void> {
  const [x, at] = [practice.as('x1'), `/api/portal/measures/administrations/${practice.ids[name]}`];
  let { version } = (await x.post(`${at}/open`)).body;
  for (const [index, value] of values.entries()) {
    const saved = await x.put(`${at}/answers`, { item: from + index, value }, { ifMatch: version });
    if (saved.status !== 200) throw new Error(`It was not saved: ${saved.text}`);
    version = saved.body.version;
  }
  await ok(x.post(`${at}/finish`, { freely }));
}

/** Answers the first item of the screen, and leaves it unsent. */
async function begin(practice: Practice, value: number): Promise<void> {
  const [x, at] = [practice.as('x1'), `/api/portal/measures/administrations/${practice.ids['screenX1']}`];
  const { body } = await x.post(`${at}/open`);
  await ok(x.put(`${at}/answers`, { item: 1, value }, { ifMatch: body.version }));
}

/** What A does with the measures on Wednesday. */
export const MEASURE_ACTS: { [name: string]: Act } = {
  'answers PHQ-9 with item 9 above 0': (practice) => fillIn(practice, 'openX1', 2, [3, 3, 3, 3, 3, 3, 3, 2]),
  'answers HARK with a yes': (practice) => fillIn(practice, 'screenX1', 1, [1, 1, 0, 0], 'no'),
  'begins HARK and leaves it': (practice) => begin(practice, 0),
  'begins HARK with a yes and leaves it': (practice) => begin(practice, 1),
  'does nothing': async () => undefined,
  'answers HARK with no, alone': (practice) => fillIn(practice, 'screenX1', 1, [0, 0, 0, 0]),
};

/** What A does on Wednesday. */
export const ACTS: { [name: string]: Act } = {
  'answers and agrees': (practice) => run(practice, 'finish', true),
  'answers and withholds': (practice) => run(practice, 'finish', false),
  'skips': (practice) => ok(practice.as('x1').post(`/api/portal/exercises/occurrences/${practice.ids['week1']}/skip`)),
  'stops': (practice) => run(practice, 'stop'),
  'reports unsafe': (practice) => run(practice, 'unsafe'),
  'reports unsafe before the start': async (practice) => {
    const { body } = await practice.as('x1').post('/api/portal/exercises/runs', { occurrenceId: practice.ids['week1'] });
    await ok(practice.as('x1').post(`/api/portal/exercises/runs/${body.id}/unsafe`, {}, { idempotencyKey: key('unsafe') }));
  },
  'does nothing': async () => undefined,
};

/** What the clinician does on Thursday. */
export const THEN: { [name: string]: Act } = {
  'a pause': async (practice) => {
    const { body } = await practice.as('a1').get(`/api/couples/${practice.ids['c1']}`);
    await ok(practice.as('a1').post(`/api/couples/${practice.ids['c1']}/status`, { act: 'pause' }, { ifMatch: body.version }));
  },
  'a hold': (practice) => ok(practice.as('a1').post(`/api/couples/${practice.ids['c1']}/holds`, { partnerId: practice.ids['x1'] })),
};

/** Two weeks of B's: looks every morning, after every act of others and on some evenings, does the first exercise and agrees, begins and stops the second. */
export async function twoWeeks(practice: Practice, way: RevealWay, act: Act, then?: Act): Promise<Record[]> {
  const known: Known = { id: ['week1', 'week2', 'revealed1', 'withheld1', 'release1'].map((name) => practice.ids[name] ?? ''), exercise: ['E1'], version: ['1'] };
  const recorder = new Recorder(practice, known, await practice.events('y1'));
  const week1 = practice.ids['week1'] ?? '';
  const at = (day: number, hour: number) => practice.clock.set(new Date(Date.UTC(2026, 10, 23 + day, hour + 8)).toISOString());
  for (let day = 0; day <= 15; day += 1) {
    at(day, 9);
    await recorder.look();
    if (day === 1) await answer(recorder, week1);
    if (day === 2) await around(recorder, () => at(day, 12), () => act(practice));
    if (day === 3 && then) await around(recorder, () => at(day, 12), () => then(practice));
    if (day === 4) await recorder.act('PUT', `/api/portal/exercises/occurrences/${week1}/reveal-choice`, { agrees: true });
    if (day === 8) await beginAndStop(recorder, practice.ids['week2'] ?? '');
    if (day === 12) await recorder.act('PUT', `/api/portal/exercises/occurrences/${week1}/reveal-choice`, { agrees: true });
    if (day === 11 && way === 'in the appointment') {
      await around(recorder, () => practice.clock.set(REVEAL), () => ok(practice.as('a1').post(`/api/exercises/occurrences/${week1}/reveal`)));
    }
    if (EVENINGS.includes(day)) {
      at(day, 20);
      await recorder.look();
    }
  }
  return recorder.records;
}

async function around(recorder: Recorder, noon: () => void, act: () => Promise<void>): Promise<void> {
  noon();
  await act();
  await recorder.look();
}

async function answer(recorder: Recorder, occurrenceId: string): Promise<void> {
  const begun = await recorder.act('POST', '/api/portal/exercises/runs', { occurrenceId });
  const answers = { 'tension-before': 4, noticed: [{ what: 'You smiled at the end.', about: '', mark: 'saw', reply: null }] };
  await recorder.act('PUT', `/api/portal/exercises/runs/${begun.body.id}`, { step: 'text', answers }, { ifMatch: begun.body.version });
  await recorder.act('PUT', `/api/portal/exercises/occurrences/${occurrenceId}/reveal-choice`, { agrees: true });
  await recorder.act('POST', `/api/portal/exercises/runs/${begun.body.id}/finish`);
}

async function beginAndStop(recorder: Recorder, occurrenceId: string): Promise<void> {
  const begun = await recorder.act('POST', '/api/portal/exercises/runs', { occurrenceId });
  if (begun.status === 200) await recorder.act('POST', `/api/portal/exercises/runs/${begun.body.id}/stop`);
}
