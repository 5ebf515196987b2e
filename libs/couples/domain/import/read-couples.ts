import { sameAddress } from '../record/contact';
import { plainName } from '../record/names';
import { CLOSED_WORDS, OPEN_WORDS } from './headings.data';
import { importKey } from './import-key';
import { readPerson } from './read-person';
import type { ImportedCouple, ImportedPerson, ImportField, ImportMapping, Person, RowRemark } from './fields';

/** Whom the file's clinician column may name. With `onlyId`, couples of anyone else are refused: a clinician imports their own. */
export interface ImportStaff {
  staff: readonly { id: string; name: string; email: string }[];
  onlyId: string | null;
}

export interface ReadImport {
  couples: ImportedCouple[];
  remarks: RowRemark[];
}

interface FileRow {
  number: number;
  cells: readonly string[];
}

/**
 * The couples of a file, and what is to be said of its rows. `rows` are without the heading and are counted from 2. A couple of which any row has an
 * error is not among the couples; nobody is guessed, completed or silently left out, save wholly empty rows. Practice policy (import).
 */
export function readCouples(rows: readonly (readonly string[])[], mapping: ImportMapping, people: ImportStaff): ReadImport {
  const reading = new Reading(mapping, people);
  const filled = rows.map((cells, index): FileRow => ({ number: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (mapping.shape === 'couple-a-row') for (const row of filled) reading.couple([row, row], ['a', 'b']);
  else reading.pairs(filled);
  return { couples: reading.couples, remarks: reading.remarks.sort((one, other) => one.row - other.row) };
}

class Reading {
  readonly couples: ImportedCouple[] = [];
  readonly remarks: RowRemark[] = [];
  private readonly columnOf = new Map<ImportField, number>();
  private readonly firstRow = new Map<string, number>();
  private errors = 0;

  constructor(mapping: ImportMapping, private readonly people: ImportStaff) {
    mapping.columns.forEach((field, column) => field && this.columnOf.set(field, column));
  }

  pairs(rows: readonly FileRow[]): void {
    const byKey = Map.groupBy(rows, (row) => plainName(this.cell(row, 'coupleKey')));
    for (const [key, members] of byKey) {
      const [first, second] = members;
      if (key && first && second && members.length === 2) this.couple([first, second], ['person', 'person']);
      else for (const row of members) this.remark(row, 'coupleKey', 'error', pairMessage(this.cell(row, 'coupleKey'), members));
    }
  }

  couple([rowA, rowB]: readonly [FileRow, FileRow], [whoA, whoB]: readonly [Person, Person]): void {
    const before = this.errors;
    const [a, b] = [this.person(rowA, whoA), this.person(rowB, whoB)];
    const numbers = [...new Set([rowA.number, rowB.number])];
    if (plainName(`${a.givenName} ${a.familyName}`) === plainName(`${b.givenName} ${b.familyName}`) && sameAddress(a.email, b.email)) {
      this.remark(rowB, `${whoB}.given`, 'error', 'Both people are the same person.');
    } else if (sameAddress(a.email, b.email)) {
      this.remark(rowB, `${whoB}.email`, 'note', `Both have the address ${b.email}. The couple comes in; ${b.givenName}’s address stays empty until they give one of their own.`);
      b.email = null;
    }
    const staffId = this.clinician(rowA);
    const closed = this.closed(rowA);
    const key = importKey(this.cell(rowA, 'coupleKey'), a, b);
    const earlier = this.firstRow.get(key);
    if (earlier !== undefined) this.remark(rowB, null, 'error', `The same couple stands in row ${earlier} already.`);
    if (this.errors > before) return;
    this.firstRow.set(key, rowA.number);
    this.couples.push({ rows: numbers, key, a, b, staffId, closed });
  }

  private person(row: FileRow, who: Person): ImportedPerson {
    return readPerson(who, (field) => this.cell(row, field), (field, kind, message) => this.remark(row, field, kind, message));
  }

  private clinician(row: FileRow): string | null {
    const { staff, onlyId } = this.people;
    const named = this.cell(row, 'clinician');
    if (!named) return onlyId;
    const found = staff.filter(({ name, email }) => [name, email].some((known) => plainName(known) === plainName(named)));
    const [only] = found;
    if (!only) this.remark(row, 'clinician', 'error', `Nobody here is called “${named}”. Write the name or the address as under People, or empty the cell.`);
    else if (found.length > 1) this.remark(row, 'clinician', 'error', `Two people here are called “${named}”. Write the address instead.`);
    else if (onlyId && only.id !== onlyId) this.remark(row, 'clinician', 'error', `This is a couple of ${named}’s. You can bring in your own; the owner can bring in all.`);
    return only?.id ?? null;
  }

  private closed(row: FileRow): boolean {
    const word = plainName(this.cell(row, 'status'));
    const closed = (CLOSED_WORDS as readonly string[]).includes(word);
    if (!closed && !(OPEN_WORDS as readonly string[]).includes(word)) {
      this.remark(row, 'status', 'note', `The status “${this.cell(row, 'status')}” is not known here; the couple comes in as invited.`);
    }
    return closed;
  }

  /** Exports put an apostrophe before a cell that a spreadsheet would take for a formula; it is not part of the name. */
  private cell(row: FileRow, field: ImportField): string {
    const column = this.columnOf.get(field);
    return column === undefined ? '' : (row.cells[column] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim();
  }

  private remark(row: FileRow, field: ImportField | null, kind: RowRemark['kind'], message: string): void {
    if (kind === 'error') this.errors += 1;
    this.remarks.push({ row: row.number, column: (field && this.columnOf.get(field)) ?? null, kind, message });
  }
}

function pairMessage(key: string, members: readonly FileRow[]): string {
  if (!key) return 'No couple key: nothing says who this person’s partner is.';
  if (members.length === 1) return `Only this person has the couple key “${key}”. A couple is two rows with the same key.`;
  return `${members.length} people have the couple key “${key}” (rows ${members.map(({ number }) => number).join(', ')}). A couple is two.`;
}

