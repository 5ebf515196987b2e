/// <reference path="./pg-internals.d.ts" />
import type { PoolClient } from 'pg';
import type { FieldDef } from 'pg';
import Result from 'pg/lib/result.js';
import utils from 'pg/lib/utils.js';
import { valueTypes } from './value-types';
import type { Statement } from './statement';

export type Row = Record<string, unknown>;

interface Wire {
  stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string; types: number[] }): void;
  bind(message: object): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

interface Prepared {
  /** `null` until the first description of this statement's rows has arrived. */
  fields: FieldDef[] | null;
  /** Whether a failed flight left it unclear if the server holds the statement. */
  doubtful: boolean;
}

const preparedOn = new WeakMap<object, Map<string, Prepared>>();

/**
 * Several named statements behind one Sync: one round trip, and, outside BEGIN, one implicit transaction, so that a
 * `set_config(..., true)` at its head holds for the rest and for nothing after it (`performance.md`, "What costs").
 */
class Flight {
  private readonly results: Result[];
  private at = 0;
  private prepared!: Map<string, Prepared>;
  private settled = false;
  callback: unknown;

  constructor(
    private readonly statements: Statement[],
    private readonly done: (error: Error | null, rows: Row[][]) => void,
  ) {
    this.results = statements.map(() => new Result('', valueTypes));
  }

  submit(wire: Wire): Error | null {
    this.prepared = preparedOn.get(wire) ?? new Map<string, Prepared>();
    preparedOn.set(wire, this.prepared);
    wire.stream.cork();
    try {
      for (const [index, each] of this.statements.entries()) this.send(wire, each, this.results[index] as Result);
      wire.sync();
    } catch (error) {
      wire.sync();
      return error as Error;
    } finally {
      wire.stream.uncork();
    }
    return null;
  }

  private send(wire: Wire, each: Statement, result: Result): void {
    let known = this.prepared.get(each.name);
    if (!known || known.doubtful) {
      if (known) wire.close({ type: 'S', name: each.name });
      wire.parse({ name: each.name, text: each.text, types: [] });
      known = { fields: null, doubtful: false };
      this.prepared.set(each.name, known);
    }
    wire.bind({ portal: '', statement: each.name, values: each.values, binary: false, valueMapper: utils.prepareValue });
    if (known.fields) result.addFields(known.fields);
    else wire.describe({ type: 'P', name: '' });
    wire.execute({ portal: '', rows: 0 });
  }

  handleRowDescription(message: { fields: FieldDef[] }): void {
    const each = this.statements[this.at] as Statement;
    (this.results[this.at] as Result).addFields(message.fields);
    const known = this.prepared.get(each.name);
    if (known) known.fields = message.fields;
  }

  handleDataRow(message: { fields: unknown[] }): void {
    const result = this.results[this.at] as Result;
    try {
      result.addRow(result.parseRow(message.fields));
    } catch (error) {
      this.finish(error as Error);
    }
  }

  handleCommandComplete(message: object): void {
    (this.results[this.at] as Result).addCommandComplete(message);
    this.at += 1;
  }

  handleEmptyQuery(): void {
    this.at += 1;
  }

  handleError(error: Error): void {
    // Which Parse reached the server before the error is unknown: the next flight closes these names before it parses them again.
    for (const each of this.statements) {
      const known = this.prepared?.get(each.name);
      if (known) known.doubtful = true;
    }
    this.finish(error);
  }

  handleReadyForQuery(): void {
    this.finish(null);
  }

  private finish(error: Error | null): void {
    if (this.settled) return;
    this.settled = true;
    this.done(error, this.results.map((result) => result.rows));
  }
}

/** Sends the statements in one flight on this connection; gives the rows of each, in order. */
export function sendFlight<R extends object[][] = Row[][]>(client: PoolClient, statements: Statement[]): Promise<R> {
  return new Promise((resolve, reject) => {
    const flight = new Flight(statements, (error, rows) => (error ? reject(error) : resolve(rows as R)));
    (client as unknown as { query(flight: Flight): void }).query(flight);
  });
}
