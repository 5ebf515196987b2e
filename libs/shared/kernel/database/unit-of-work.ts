import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { auditStatement, type AuditInput } from '../audit/audit';
import { emitStatement, type DomainEvent } from '../events/outbox';
import { OutboxNudge } from '../events/nudge';
import type { Principal } from '../principal';
import { RequestContext } from '../request-context';
import { Runtime } from '../runtime';
import { zonedDate } from '../zoned-date';
import { sendFlight, type Row } from './flight';
import { statement, type Statement } from './statement';
import { Tx } from './tx';

const setContext = statement(
  'kernel.context',
  `SELECT set_config('app.practice_id', $1, true), set_config('app.person_id', $2, true), set_config('app.person_kind', $3, true),
          set_config('app.now', $4, true), set_config('app.conjoint', $5, true), set_config('app.sign_in_id', $6, true),
          set_config('app.zone', $7, true), set_config('transaction_read_only', $8, true)`,
);
const begin = statement('kernel.begin', 'BEGIN');
const commit = statement('kernel.commit', 'COMMIT');

/**
 * The one door to the database. Whoever acts, their practice, person and the clock's time are set for one transaction
 * and are gone with it; row-level security does the rest (`design.md` section 5).
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly runtime: Runtime,
    private readonly nudge: OutboxNudge,
  ) {}

  /** Who acts in the running request or job; throws outside of one. */
  get principal(): Principal {
    return RequestContext.principal;
  }

  now(): Date {
    return this.runtime.clock.now();
  }

  /** Today's date (`YYYY-MM-DD`) in the practice's zone. */
  today(): string {
    return zonedDate(this.now(), this.principal.zone);
  }

  /** An audit event as a statement, to fly with the read that it records. */
  audit(event: AuditInput): Statement {
    return auditStatement(event);
  }

  /** A domain event as a statement, to fly with the write that makes it true. */
  emit(event: DomainEvent): Statement {
    return emitStatement(event);
  }

  /**
   * Statements in one round trip and one implicit transaction: for screens and hot writes. A GET whose statements
   * write nothing runs read only. Inside a transaction they join it.
   * @typeParam R the rows of each statement, in order, as its text gives them; nothing checks that but its spec
   * @returns the rows of each statement, in order
   */
  async flight<R extends object[][] = Row[][]>(...statements: Statement[]): Promise<R> {
    const open = RequestContext.current.tx;
    if (open) return sendFlight<R>(open.client, statements);
    const readOnly = RequestContext.current.method === 'GET' && !statements.some((each) => each.writes);
    const client = await this.connections.pool.connect();
    try {
      const [, ...rows] = await sendFlight(client, [this.context(readOnly), ...statements]);
      if (statements.some((each) => each.name === 'kernel.emit')) this.nudge.now();
      return rows as R;
    } finally {
      client.release();
    }
  }

  /** A transaction for everything else; a call within an open one joins it. Serialization failures and deadlocks are tried again, three times in all. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const open = RequestContext.current.tx;
    if (open) return work(open);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attemptOnce(work);
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (attempt >= 3 || (code !== '40001' && code !== '40P01')) throw error;
      }
    }
  }

  private async attemptOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const state = RequestContext.current;
    const runner = this.connections.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const tx = new Tx(runner.manager, client);
    let failed: unknown = null;
    try {
      await sendFlight(client, [begin(), this.context(false)]);
      openState(runner, true);
      state.tx = tx;
      const result = await work(tx);
      await sendFlight(client, [commit()]);
      return result;
    } catch (error) {
      failed = error;
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      delete state.tx;
      openState(runner, false);
      await runner.release();
      if (failed === null) {
        if (tx.emitted) this.nudge.now();
        tx.runCommitted();
      }
    }
  }

  private get connections() {
    return this.principal.kind === 'system' ? this.runtime.jobs : this.runtime.requests;
  }

  private context(readOnly: boolean): Statement {
    const { practiceId, personId, kind, conjoint, signInId, zone } = this.principal;
    return setContext(
      practiceId, personId, kind, this.now().toISOString(), conjoint ? 'on' : '', signInId ?? '', zone, readOnly ? 'on' : 'off',
    );
  }
}

/** Tells TypeORM whether a transaction is open already, so that its own nested ones become savepoints. */
function openState(runner: QueryRunner, open: boolean): void {
  Object.assign(runner, { isTransactionActive: open, transactionDepth: open ? 1 : 0 });
}
