import { randomUUID } from 'node:crypto';
import type { Principal, UnitOfWork } from '@attune/kernel';
import { aPractice, house, type Practice } from '@attune/testing';

const who = house().statement('test.context.who', 'SELECT kernel.practice_id() AS practice, kernel.person_id() AS person, kernel.conjoint() AS conjoint');
const fail = house().statement('test.context.fail', 'SELECT 1 / $1::int AS never');
const write = house().statement('test.context.write', 'UPDATE kernel.practice SET name = name');

const as = <T>(principal: Principal, work: (uow: UnitOfWork) => Promise<T>) => house().act(principal, 'GET', work);

function person(practice: Practice): Principal {
  return { practiceId: practice.id, personId: randomUUID(), kind: 'staff', roles: [], signInId: null, conjoint: false, mfa: true, stepUpAt: null, zone: 'America/Los_Angeles' };
}

describe('who acts is known to one transaction and to nothing after it', () => {
  let one: Principal;
  let other: Principal;
  beforeAll(async () => {
    one = person(await aPractice());
    other = { ...person(await aPractice()), conjoint: true };
  });

  it('through many flights and transactions at once, some of which fail', async () => {
    const look = async (index: number) => {
      const me = index % 2 ? one : other;
      if (index % 5 === 0) return as(me, (uow) => uow.flight(fail(0)).then(() => false, (error: { code: string }) => error.code === '22012'));
      if (index % 7 === 0) {
        return as(me, (uow) => uow.transaction(async (tx) => {
          await tx.sql(who());
          throw new Error('changed my mind');
        }).then(() => false, () => true));
      }
      const [[row] = []] = await as(me, (uow) => (index % 3 ? uow.flight(who()) : uow.transaction(async (tx) => [await tx.sql<Record<string, unknown>>(who())])));
      return row?.['practice'] === me.practiceId && row['person'] === me.personId && row['conjoint'] === me.conjoint;
    };
    for (let round = 0; round < 20; round += 1) {
      expect(await Promise.all(Array.from({ length: 50 }, (_, index) => look(index)))).not.toContain(false);
    }
    const client = await house().runtime.requests.pool.connect();
    try {
      const { rows } = await client.query(`SELECT current_setting('app.practice_id', true) AS practice, current_setting('app.person_id', true) AS person`);
      expect([rows[0].practice ?? '', rows[0].person ?? '']).toEqual(['', '']);
    } finally {
      client.release();
    }
  });

  it('a statement that failed can be prepared again on the same connection', async () => {
    for (let round = 0; round < 10; round += 1) {
      await expect(as(one, (uow) => uow.flight(fail(0)))).rejects.toMatchObject({ code: '22012' });
      expect(await as(one, (uow) => uow.flight(fail(1)))).toEqual([[{ never: 1 }]]);
    }
  });

  it('a GET cannot write', async () => {
    await expect(as(one, (uow) => uow.flight(write()))).rejects.toMatchObject({ code: '25006' });
    await expect(as(one, (uow) => uow.flight({ ...write(), writes: true }))).resolves.toBeDefined();
  });

  it('outside of a request nothing is reached', async () => {
    const uow = await as(one, (it) => Promise.resolve(it));
    expect(() => uow.principal).toThrow('No request or job is running here');
  });
});
