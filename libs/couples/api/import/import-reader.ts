import { may } from '@attune/access/domain';
import { listName, readCouples, type ImportedCouple, type ImportMapping, type ImportRowState, type RowRemark } from '@attune/couples/domain';
import { UnitOfWork, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { allRows, clinicians, knownAddresses, knownKeys, knownNames, markRows, rolesToday } from './import.sql';

interface StoredRow {
  rowNumber: number;
  cells: string[];
  state: ImportRowState;
}

export interface Reading {
  couples: ImportedCouple[];
  known: Set<string>;
  counts: { readyCount: number; badCount: number; knownCount: number };
}

/** Reads a stored file by its mapping: what each row is worth today, with today's staff and today's couples. */
@Injectable()
export class ImportReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether this person may still import, and whether only their own couples. */
  async importer(tx: Tx, personId: string): Promise<{ may: boolean; onlyId: string | null }> {
    const roles = (await tx.sql<{ role: string }>(rolesToday(personId))).map(({ role }) => role);
    return { may: may(roles, 'couples.import'), onlyId: roles.includes('owner') ? null : personId };
  }

  /** Reads all rows, writes each row's state and remarks, and gives the couples that could come in. */
  async preview(tx: Tx, importId: string, mapping: ImportMapping, personId: string): Promise<Reading> {
    const rows = await tx.sql<StoredRow>(allRows(importId));
    const { couples, remarks: found, known } = await this.read(tx, rows, mapping, personId);
    const fresh = couples.filter(({ key }) => !known.has(key));
    const remarks = [...found, ...(await this.namesakes(tx, fresh)), ...(await this.sharedAddresses(tx, fresh))];
    const states = new Map(couples.flatMap(({ rows: numbers, key }) => numbers.map((row) => [row, known.has(key) ? 'known' : 'ready'] as const)));
    const byRow = Map.groupBy(remarks, ({ row }) => row);
    const marked = rows.map(({ rowNumber, cells }) => {
      const state: ImportRowState = states.get(rowNumber) ?? (cells.some((cell) => cell.trim()) ? 'bad' : 'read');
      return { row: rowNumber, state, remarks: remarksOf(state, byRow.get(rowNumber) ?? []) };
    });
    await tx.sql(markRows(importId, JSON.stringify(marked)));
    const count = (state: ImportRowState) => marked.filter((row) => row.state === state).length;
    return { couples, known, counts: { readyCount: count('ready'), badCount: count('bad'), knownCount: count('known') } };
  }

  /** The couples whose rows still wait, in the order of the file; their keys that the practice has meanwhile. */
  async waiting(tx: Tx, importId: string, mapping: ImportMapping, personId: string): Promise<{ couples: ImportedCouple[]; known: Set<string> }> {
    const rows = await tx.sql<StoredRow>(allRows(importId));
    const ready = new Set(rows.filter(({ state }) => state === 'ready').map(({ rowNumber }) => rowNumber));
    const { couples, known } = await this.read(tx, rows, mapping, personId);
    return { couples: couples.filter(({ rows: numbers }) => numbers.every((row) => ready.has(row))), known };
  }

  private async read(tx: Tx, rows: StoredRow[], mapping: ImportMapping, personId: string) {
    const { onlyId } = await this.importer(tx, personId);
    const staff = await tx.sql<{ id: string; name: string; email: string }>(clinicians());
    const { couples, remarks } = readCouples(rows.map(({ cells }) => cells), mapping, { staff, onlyId });
    const known = new Set((await tx.sql<{ key: string }>(knownKeys(couples.map(({ key }) => key)))).map(({ key }) => key));
    return { couples, known, remarks };
  }

  /** Couples of the same two names that are here already and did not come from this file: said, not decided. */
  private async namesakes(tx: Tx, fresh: ImportedCouple[]): Promise<RowRemark[]> {
    const namesOf = ({ a, b }: ImportedCouple) => [listName(a, b), listName(b, a)];
    const here = new Set((await tx.sql<{ name: string }>(knownNames(fresh.flatMap(namesOf)))).map(({ name }) => name));
    return fresh.filter((couple) => namesOf(couple).some((name) => here.has(name))).map(({ rows }) => ({
      row: rows[0] ?? 0, column: null, kind: 'note', message: 'A couple of these two names is here already. If it is the same one, take the row out of the file.',
    }));
  }

  /** Addresses that somebody of another couple has here: only where this person may read that couple, as its record would tell them, too. */
  private async sharedAddresses(tx: Tx, fresh: ImportedCouple[]): Promise<RowRemark[]> {
    const named = fresh.flatMap(({ rows, a, b }) => [a, b].flatMap(({ email }, seat) => (email ? [{ row: rows[seat] ?? rows[0] ?? 0, email }] : [])));
    const asked = knownAddresses(named.map(({ email }) => email.toLowerCase()));
    const here = new Set((await tx.sql<{ email: string }>(asked)).map(({ email }) => email));
    return named.filter(({ email }) => here.has(email.toLowerCase())).map(({ row, email }) => ({
      row, column: null, kind: 'note', message: `Somebody here has the address ${email} already. Two people cannot sign in with one: ask for another before you invite.`,
    }));
  }
}

function remarksOf(state: ImportRowState, remarks: RowRemark[]): Omit<RowRemark, 'row'>[] {
  const own = remarks.map(({ column, kind, message }) => ({ column, kind, message }));
  if (state !== 'bad' || own.some(({ kind }) => kind === 'error')) return own;
  return [...own, { column: null, kind: 'error', message: 'The partner’s row needs correcting first.' }];
}
