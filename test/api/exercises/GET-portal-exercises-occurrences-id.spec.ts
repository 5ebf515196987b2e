import { expectShape, is, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, anAssignment, finished, key, save, started } from './an-exercise';

let practice: Practice;
const player = (who: string, id: string) => practice.as(who).get(`/api/portal/exercises/occurrences/${id}`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/occurrences/:id', () => {
  it('brings all that the player needs, with the names of who will see it', async () => {
    const id = await aDueExercise(practice);
    const { status, body } = await player('x1', id);
    expect(status).toBe(200);
    expectShape(body, {
      occurrenceId: 'uuid', exercise: 'text', definitionVersion: 'int', variant: 'text', short: 'bool', sitting: 'int', closesOn: 'date', sentence: 'text', sentenceBy: is(practice.people['a1']?.givenName),
      names: { a: 'text', b: 'text' }, you: 'text', care: { clinician: 'text', supervisors: ['text'], supervisorsEs: ['text'] }, bringing: 'text', reveal: { how: 'text' },
      cards: ['uuid'], run: { check: (run) => (run === null ? [] : ['run is not null']) },
    });
    const { a1, s1 } = practice.people;
    const [x, y] = await practice.house.database.sql<{ shown_name: string }>(
      'SELECT p.shown_name FROM couples.partner p JOIN couples.couple_member m ON m.partner_id = p.id WHERE m.couple_id = $1 ORDER BY m.seat', [practice.ids['c1']],
    );
    expect(body).toMatchObject({ you: 'a', names: { a: x?.shown_name, b: y?.shown_name }, care: { clinician: a1?.givenName } });
    expect(body.care.supervisors[0]).toContain(s1?.familyName);
  });

  it('puts nobody’s name under the sentence of a clinician who handed the couple over', async () => {
    const id = await aDueExercise(practice);
    const fromOn = practice.clock.now().slice(0, 10);
    expect((await practice.as('owner').post(`/api/couples/${practice.ids['c1']}/assignments`, { staffId: practice.ids['t1'], fromOn })).status).toBe(201);
    const replies = await Promise.all(['x1', 'y1'].map((who) => player(who, id)));
    expect(replies.map(({ body }) => [body.sentenceBy, body.care.clinician])).toEqual(Array(2).fill([null, practice.people['t1']?.givenName]));
  });

  it('lets the other begin the next time', async () => {
    const { occurrences } = await anAssignment(practice);
    practice.clock.set('2026-12-01T18:00:00Z');
    const second = occurrences[1]?.id ?? '';
    expect([(await player('x1', second)).body.you, (await player('y1', second)).body.you]).toEqual(['b', 'a']);
  });

  it('says of bringing it into the room what was signed, and the same under a hold', async () => {
    const id = await aDueExercise(practice);
    expect((await player('x1', id)).body.bringing).toBe('never');
    const before = (await player('y1', id)).text;
    await practice.rows((rows) => rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], cause: 'clinician', placed_by: practice.ids['a1'], placed_at: practice.clock.now() }));
    expect((await player('y1', id)).text).toBe(before);
  });

  it('resumes where it was left, and says what was answered but not the answer; nothing of it once it is finished', async () => {
    const id = await aDueExercise(practice);
    const run = await started(practice, 'x1', id);
    await save(practice, 'x1', run, { 'tension-before': 5, feelings: null }, 'table:a-look');
    expect((await player('x1', id)).body.run).toEqual({
      id: run.id, version: 2, state: 'in-progress', step: 'table:a-look', answered: ['feelings', 'tension-before'],
    });
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/finish`, {});
    expect((await player('x1', id)).body.run).toMatchObject({ state: 'finished', answered: [] });
  });

  it('is the same bytes to the other partner, whatever one does', async () => {
    const id = await aDueExercise(practice);
    const before = await player('y1', id);
    await finished(practice, 'x1', id, { agrees: true });
    const after = await player('y1', id);
    expect([after.text, after.headers['etag'], after.headers['content-length']]).toEqual([before.text, before.headers['etag'], before.headers['content-length']]);
  });

  it('is not there before its first day, for another couple, for staff, or under a made-up id', async () => {
    const { occurrences } = await anAssignment(practice);
    const [first, second] = occurrences.map((each) => each.id);
    const replies = [await player('x1', second ?? ''), await player('x2', first ?? ''), await player('a1', first ?? ''), await player('x1', key()), await player('x1', 'nonsense')];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404, 404]);
  });
});
