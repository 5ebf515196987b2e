import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, layDocuments, signAll } from './couples';

const CONSENTS = {
  partners: [{
    partnerId: 'uuid', seat: oneOf('a', 'b'),
    standings: [{
      kind: oneOf('treatment', 'confidentiality', 'unlicensed-supervised'), title: 'text', edition: 'int', current: 'bool',
      signed: nullable({ edition: 'int', name: 'text', on: 'date', way: oneOf('portal', 'device', 'paper'), choice: nullable('text') }),
    }],
  }],
  policy: nullable('text'), policiesDiffer: 'bool', complete: 'bool', law: ['text'],
} as const;

describe('GET /api/couples/:id/consents', () => {
  let practice: Practice;
  let other: Practice;
  const read = (who: string, couple = 'c1', how = {}) => practice.as(who, how).get(couplePath(practice, couple, '/consents'));
  const standing = async (couple = 'c1') =>
    (await read('a1', couple)).body.partners.map(({ standings }: { standings: { kind: string; current: boolean }[] }) => standings.filter(({ current }) => current).map(({ kind }) => kind));

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
    await layDocuments(practice);
  });

  it('says of each partner what is signed; an associate’s couple owes the disclosure too', async () => {
    const before = await read('a1');
    expect(before.status).toBe(200);
    expectShape(before.body, CONSENTS);
    expect(before.body).toMatchObject({ policy: null, complete: false });
    expect(before.body.law).toContain('Cal. Bus. & Prof. Code § 4999.46.1');
    await signAll(practice, 'x1', 'limited-secrets');
    expect(await standing()).toEqual([['treatment', 'confidentiality', 'unlicensed-supervised'], []]);
    await signAll(practice, 'y1');
    expect((await read('s1')).body).toMatchObject({ policy: null, policiesDiffer: true, complete: false });
    await signAll(practice, 'x1');
    const { body } = await read('a1');
    expect(body).toMatchObject({ policy: 'no-secrets', policiesDiffer: false, complete: true });
    expectShape(body, CONSENTS);
  });

  it('asks a licensed therapist’s couple for no disclosure', async () => {
    await practice.addCouple('4', { clinician: practice.ids['t1'] ?? '' });
    const { body } = await read('t1', 'c4');
    expect(body.partners[0].standings.map(({ kind }: { kind: string }) => kind)).toEqual(['treatment', 'confidentiality']);
  });

  it('counts a disclosure no longer that names a former clinician', async () => {
    await practice.addCouple('5', { clinician: practice.ids['a1'] ?? '' });
    await signAll(practice, 'x5');
    await practice.as('owner').post(couplePath(practice, 'c5', '/assignments'), { staffId: practice.ids['a2'], fromOn: practice.clock.now().slice(0, 10) });
    const { body } = await read('a2', 'c5');
    expect(body.partners[0].standings.map(({ current }: { current: boolean }) => current)).toEqual([true, true, false]);
  });

  it('records who looked', async () => {
    await read('s1');
    const events = await practice.house.database.sql(`SELECT actor_id FROM kernel.audit_event WHERE practice_id = $1 AND action = 'couples.read-consents'`, [practice.id]);
    expect(events).toContainEqual({ actor_id: practice.ids['s1'] });
  });

  it('is refused in conjoint mode, to the owner, and to all who do not care for the couple', async () => {
    expect((await read('a1', 'c1', { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    expect((await read('owner')).status).toBe(403);
    expect((await read('a2')).status).toBe(404);
    expect((await read('x1')).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => practice.as('a1').get(path), '/consents')).toEqual([404, 404, 404, 404]);
  });
});
