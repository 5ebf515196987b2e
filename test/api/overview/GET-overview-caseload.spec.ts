import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { answered, daysLater, HARK_YES } from '../measures/a-measure';
import { aNote, anAppointment, anOccurrence } from './rows';

let practice: Practice;
const caseload = (query = '', who = 'a1') => practice.as(who).get(`/api/overview/caseload${query}`);
const ids = (body: { items: { coupleId: string }[] }) => body.items.map((each) => each.coupleId);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/overview/caseload', () => {
  it('gives each couple with what is open on it', async () => {
    const last = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    await aNote(practice, { id: 'note', appointment: last, heldOn: '2026-11-16' });
    await anAppointment(practice, { id: 'next', at: '2026-11-30T18:00:00Z' });
    await anOccurrence(practice);
    await anOccurrence(practice, { opensOn: '2026-10-01', closesOn: '2026-10-08' });
    const { status, body } = await caseload('?status=active');
    expect(status).toBe(200);
    expectShape(body, {
      nextCursor: nullable('text'),
      items: [{
        coupleId: 'uuid', status: 'text', partners: [{ id: 'uuid', givenName: 'text', familyName: 'text', seat: oneOf('a', 'b') }], clinicians: [{ id: 'uuid', name: 'text' }],
        lastNote: nullable({ id: 'uuid', heldOn: 'date', state: 'text' }), openAssignments: 'int', unsigned: 'int', nextAt: nullable('instant'),
        scores: [{ seat: oneOf('a', 'b'), measure: 'text', total: 'number', band: nullable('text'), on: 'date' }], measureTasks: 'int',
      }],
    });
    expect(body.items).toMatchObject([{
      coupleId: practice.ids['c1'], lastNote: { id: practice.ids['note'], heldOn: '2026-11-16', state: 'draft' }, openAssignments: 1, unsigned: 1, nextAt: '2026-11-30T18:00:00.000Z',
    }]);
  });

  it('is by relation: the own, the supervised, for the owner all, without anything clinical', async () => {
    const last = await anAppointment(practice, { id: 'last', at: '2026-11-16T18:00:00Z', status: 'held' });
    await aNote(practice, { id: 'note', appointment: last, heldOn: '2026-11-16', state: 'final' });
    await anOccurrence(practice);
    const { c1, c2, c9 } = practice.ids;
    expect(ids((await caseload()).body).sort()).toEqual([c1, c9].sort());
    expect(ids((await caseload('', 's2')).body)).toEqual([c2]);
    expect((await caseload('', 't1')).body.items).toEqual([]);
    const { body } = await caseload('', 'owner');
    expect(ids(body).sort()).toEqual([c1, c2, c9].sort());
    expect(body.items.every((each: { lastNote: null; openAssignments: number; unsigned: number }) => each.lastNote === null && each.openAssignments === 0 && each.unsigned === 0)).toBe(true);
    expect((await caseload('', 'x1')).status).toBe(404);
    expect(ids((await (await otherPractice()).as('owner').get('/api/overview/caseload')).body)).not.toContain(c1);
  });

  it('gives each partner’s newest total about the relationship, and what measures ask to be looked at; neither while both look on', async () => {
    practice.clock.set('2026-11-23T18:00:00.000Z');
    await answered(practice, 'x1', 'CSI-4', [2, 2, 2, 2]);
    await answered(practice, 'y1', 'CSI-4', [4, 4, 4, 4]);
    await daysLater(practice, 14);
    await answered(practice, 'x1', 'CSI-4', [3, 3, 3, 3]);
    await answered(practice, 'y1', 'HARK', HARK_YES);
    await practice.jobs.drain();
    const shown = async (who: string, how = {}) => {
      const { body } = await practice.as(who, how).get('/api/overview/caseload');
      const row = body.items.find((each: { coupleId: string }) => each.coupleId === practice.ids['c1']);
      return { scores: row.scores.map(({ seat, measure, total, on }: Record<string, unknown>) => [seat, measure, total, on]), tasks: row.measureTasks };
    };
    const scores = [['a', 'CSI-4', 12, '2026-12-07'], ['b', 'CSI-4', 16, '2026-11-23']];
    expect(await shown('a1')).toEqual({ scores, tasks: 1 });
    expect(await shown('s1')).toEqual({ scores, tasks: 1 });
    expect(await shown('owner')).toEqual({ scores: [], tasks: 0 });
    expect(await shown('a1', { conjoint: true })).toEqual({ scores: [], tasks: 0 });
  });

  it('pages by name without a gap or a repeat', async () => {
    for (const number of ['3', '4', '5']) await practice.addCouple(number, { clinician: practice.ids['a1'] as string });
    const first = (await caseload('?limit=3')).body;
    const second = (await caseload(`?limit=3&cursor=${first.nextCursor}`)).body;
    expect([...ids(first), ...ids(second)]).toEqual(ids((await caseload()).body));
    expect(second.nextCursor).toBeNull();
  });

  it('is narrowed by name, in which % is a letter', async () => {
    await practice.rows((rows) => rows.update('couples.couple', practice.ids['c1'], { list_name: 'nunez ana & reed tom' }));
    expect(ids((await caseload('?search=tom%20N%C3%BA')).body)).toEqual([practice.ids['c1']]);
    expect((await caseload('?search=%25')).body.items).toEqual([]);
  });

  it.each(['?status=open', '?limit=x', '?cursor=1'])('refuses %s', async (query) => expect((await caseload(query)).status).toBe(400));
});
