import type { Principal } from '@attune/kernel';
import { aPractice, house } from '@attune/testing';

const sleep = house().statement('test.lost.sleep', 'SELECT pg_sleep(30)');
const one = house().statement('test.lost.one', 'SELECT 1 AS one');

interface Wired {
  connection: { stream: { destroy(error?: Error): void } };
}

describe('a connection that is cut off while it is at work', () => {
  let who: Principal;
  beforeAll(async () => {
    const { id } = await aPractice();
    who = { practiceId: id, personId: id, kind: 'staff', roles: [], signInId: null, conjoint: false, mfa: true, stepUpAt: null, zone: 'America/Los_Angeles' };
  });

  /** Cuts off the connection that the next work takes, as a database does that falls. */
  function cutOffNext(error?: Error): void {
    house().runtime.requests.pool.once('acquire', (client) => setTimeout(() => (client as unknown as Wired).connection.stream.destroy(error), 50));
  }

  it.each([['without a word', undefined], ['with an error of the line', new Error('ECONNRESET')]])('%s: that work fails, the process and the next work do not', async (_, error) => {
    cutOffNext(error);
    await expect(house().act(who, 'GET', (uow) => uow.flight(sleep()))).rejects.toThrow(error?.message ?? 'Connection terminated unexpectedly');
    expect(await house().act(who, 'GET', (uow) => uow.flight(one()))).toEqual([[{ one: 1 }]]);
  });

  it('in a transaction likewise', async () => {
    cutOffNext();
    await expect(house().act(who, 'GET', (uow) => uow.transaction((tx) => tx.sql(sleep())))).rejects.toThrow('Connection terminated unexpectedly');
    expect(await house().act(who, 'GET', (uow) => uow.transaction((tx) => tx.sql(one())))).toEqual([{ one: 1 }]);
  });
});
