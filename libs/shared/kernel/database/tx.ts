import type { PoolClient } from 'pg';
import type { EntityManager, InsertResult, UpdateResult } from 'typeorm';
import { notFound } from '../errors/problem';
import { auditStatement, type AuditInput } from '../audit/audit';
import { emitStatement, type DomainEvent } from '../events/outbox';
import { sendFlight } from './flight';
import type { Statement } from './statement';

/** An open transaction of the unit of work: TypeORM for writing, named statements on the same connection for reading. */
export class Tx {
  emitted = false;
  private readonly committed: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly client: PoolClient,
  ) {}

  /** Runs one named statement on the transaction's own connection. */
  async sql<T>(each: Statement): Promise<T[]> {
    const [rows] = await sendFlight(this.client, [each]);
    return rows as T[];
  }

  /** Appends an audit event; if it cannot be written, the transaction fails with it. */
  async audit(event: AuditInput): Promise<void> {
    await this.sql(auditStatement(event));
  }

  /** Writes a domain event that becomes true with this transaction. */
  async emit(event: DomainEvent): Promise<void> {
    this.emitted = true;
    await this.sql(emitStatement(event));
  }

  /** Row policies turn a foreign row into "0 rows changed": that is 404, never silence. */
  affectOne(result: UpdateResult | InsertResult): void {
    const count = 'identifiers' in result ? (result as InsertResult).identifiers.length : (result.affected ?? 0);
    if (count !== 1) throw notFound();
  }

  /** Something to do once, after the commit (never part of the truth: nudges only). */
  afterCommit(work: () => void): void {
    this.committed.push(work);
  }

  runCommitted(): void {
    for (const work of this.committed) work();
  }
}
