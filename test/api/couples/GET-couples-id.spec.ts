import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { act, anAppointment, aWholeDraft } from '../notes/a-note';
import { couplePath, foreignStatuses } from './couples';

const PERSON = { id: 'uuid', givenName: 'text', familyName: 'text' } as const;
const CONTACT = {
  version: 'int', email: nullable('text'), phone: nullable('text'), mayMail: 'bool', safeDays: ['int'], safeFrom: nullable('time'), safeUntil: nullable('time'),
  recordedAt: nullable('instant'), recordedBy: nullable(PERSON),
} as const;
const RECORD = {
  id: 'uuid', version: 'int', status: oneOf('invited', 'active', 'paused', 'closed'), statusSince: 'instant', policy: nullable('text'), policyAgreedOn: nullable('date'),
  openedAt: 'instant', mayTreat: 'bool', conjoint: 'bool',
  partners: [{
    ...PERSON, seat: oneOf('a', 'b'), version: 'int', shownName: 'text', language: oneOf('en', 'es'), contact: nullable(CONTACT),
    invitation: nullable({ joined: 'bool', invitedAt: nullable('instant'), expiresAt: nullable('instant') }),
  }],
  care: [{ ...PERSON, part: oneOf('clinician', 'supervisor'), title: nullable('text'), credential: nullable('text'), associate: 'bool' }],
  assignments: [{ id: 'uuid', staff: PERSON, fromOn: 'date', untilOn: nullable('date'), owedNotes: ['date'], stillPlanned: ['date'] }],
} as const;

describe('GET /api/couples/:id', () => {
  let practice: Practice;
  let other: Practice;
  const read = (who: string, how: { conjoint?: boolean } = {}) => practice.as(who, how).get(couplePath(practice, 'c1'));

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('gives the administration of the couple to who treats and who supervises it', async () => {
    const { status, body, headers } = await read('a1');
    expect(status).toBe(200);
    expectShape(body, RECORD);
    expect(headers['etag']).toBe(`"${body.version}"`);
    expect(body).toMatchObject({ id: practice.ids['c1'], mayTreat: true, conjoint: false });
    expect(body.partners.map(({ id, invitation }: { id: string; invitation: { joined: boolean } }) => [id, invitation.joined])).toEqual([[practice.ids['x1'], true], [practice.ids['y1'], true]]);
    expect(body.care.map(({ part, id, associate }: { part: string; id: string; associate: boolean }) => [part, id, associate])).toEqual([
      ['clinician', practice.ids['a1'], true], ['supervisor', practice.ids['s1'], false],
    ]);
    expect((await read('s1')).body).toMatchObject({ id: practice.ids['c1'], mayTreat: false });
  });

  it('gives it to the owner, who treats nobody', async () => {
    const { body } = await read('owner');
    expectShape(body, RECORD);
    expect(body.mayTreat).toBe(false);
  });

  it('tells the owner alone which notes a handover would leave behind', async () => {
    const own = await aPractice();
    await anAppointment(own, { at: '2026-11-18T17:00:00.000Z' });
    await anAppointment(own, { at: '2026-11-19T17:00:00.000Z', compartment: 'x1' });
    await act(own, 'a1', await aWholeDraft(own), 'submit');
    const owed = async (who: string, how = {}) => (await own.as(who, how).get(couplePath(own, 'c1'))).body.assignments[0].owedNotes;
    expect(await owed('owner')).toEqual(['2026-11-18', '2026-11-19', '2026-11-23']);
    expect(await owed('owner', { conjoint: true })).toEqual(['2026-11-18', '2026-11-23']);
    for (const who of ['a1', 's1']) expect(await owed(who)).toEqual([]);
  });

  it('leaves out in conjoint mode how each partner is reached', async () => {
    const { body } = await read('a1', { conjoint: true });
    expectShape(body, RECORD);
    expect(body.conjoint).toBe(true);
    expect(body.partners.map(({ contact, invitation }: { contact: unknown; invitation: unknown }) => [contact, invitation])).toEqual([[null, null], [null, null]]);
  });

  it('is not there for anybody else', async () => {
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').get(path))).toEqual([404, 404, 404, 404]);
    expect((await read('s2')).status).toBe(404);
    expect((await read('t1')).status).toBe(404);
    expect((await practice.as('x1').get(couplePath(practice, 'c1'))).status).toBe(404);
    expect((await practice.visitor('staff').get(couplePath(practice, 'c1'))).status).toBe(401);
  });
});
