import { aPractice, expectShape, is, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, partnerPath, seenToday } from './couples';

const PERSON = { id: 'uuid', givenName: 'text', familyName: 'text' } as const;
const ANSWER = oneOf('no-concern', 'concern', 'not-asked');

describe('GET /api/couples/:id/safety', () => {
  let practice: Practice;
  let other: Practice;
  const read = (who: string, how = {}) => practice.as(who, how).get(couplePath(practice, 'c1', '/safety'));

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
    practice.clock.set('2026-11-23T20:00:00Z');
  });

  it('says all that is owed before joint exercises', async () => {
    const { status, body } = await read('a1');
    expect(status).toBe(200);
    expect(body.gate).toEqual({ ok: false, owed: [{ what: 'screening', seat: 'a' }, { what: 'screening', seat: 'b' }, { what: 'ask-supervisor' }] });
    expect(body).toMatchObject({ clearance: null, holds: [], liftsAs: 'clinician' });
    expect((await read('s1')).body.liftsAs).toBe('supervisor');
  });

  it('gives each partner’s last screening with the day through which it counts', async () => {
    for (const partner of ['x1', 'y1']) await practice.as('a1').post(partnerPath(practice, 'c1', partner, '/screenings'), seenToday(practice));
    await practice.as('a1').post(couplePath(practice, 'c1', '/clearance'));
    await practice.as('s1').post(couplePath(practice, 'c1', '/holds'), {});
    const { body } = await read('s1');
    expectShape(body, {
      screenings: [{
        partnerId: 'uuid', seat: oneOf('a', 'b'), earlier: 'int', written: is(null),
        last: nullable({
          id: 'uuid', seenOn: 'date', seenAlone: 'bool', way: oneOf('in-person', 'video', 'phone'), outcome: oneOf('no-concern', 'concern', 'not-yet'),
          extra: { trauma: ANSWER, coercion: ANSWER, touch: ANSWER, 'sexual-coercion': ANSWER }, recordedBy: PERSON, recordedAt: 'instant', validThrough: is('2027-05-23'),
        }),
      }],
      clearance: { id: 'uuid', version: 'int', askedBy: PERSON, askedAt: 'instant', decision: is(null), decidedBy: is(null), decidedAt: is(null) },
      holds: [{ id: 'uuid', version: 'int', seat: is(null), cause: is('clinician'), placedAt: 'instant', showsFrom: is(null), clinicianYes: is(null), supervisorYes: is(null), liftedAt: is(null) }],
      gate: { ok: is(false), owed: [{ what: 'text' }] }, liftsAs: is('supervisor'),
    });
    expect(body.gate.owed).toEqual([{ what: 'held' }, { what: 'supervisor-answer' }]);
  });

  it('shows beside it what a screen in writing said since, and lets that keep or stop the gate', async () => {
    const wrote = (partner: string, outcome: string, recordedAt: string) =>
      practice.rows((rows) => rows.insert('couples.written_screen', { couple_id: practice.ids['c1'], compartment: practice.ids[partner], answered_on: '2027-03-01', outcome, recorded_at: recordedAt }));
    await wrote('x1', 'negative', '2027-03-01T20:00:00Z');
    await wrote('y1', 'positive', '2027-03-01T20:00:00Z');
    const { body } = await read('a1');
    expect(body.screenings.map(({ written }: { written: object }) => written)).toEqual(
      ['negative', 'positive'].map((outcome) => ({ on: '2027-03-01', outcome, recordedAt: '2027-03-01T20:00:00.000Z' })),
    );
    expect(body.screenings.map(({ last }: { last: { validThrough: string } }) => last.validThrough)).toEqual(['2027-09-01', '2027-05-23']);
    expect(body.gate.owed).toContainEqual({ what: 'concern', seat: 'b' });
    expect(body.gate.owed).not.toContainEqual({ what: 'concern', seat: 'a' });
  });

  it('is refused in conjoint mode, to the owner, to partners, and to all who do not care for the couple', async () => {
    expect((await read('a1', { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    expect((await read('owner')).status).toBe(403);
    for (const who of ['a2', 's2', 'x1']) expect((await read(who)).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').get(path), '/safety')).toEqual([404, 404, 404, 404]);
  });
});
