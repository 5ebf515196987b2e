import { randomUUID } from 'node:crypto';
import { addDays, toInstant } from '@attune/util';
import type { EnvelopeRef, Envelopes, Tx } from '@attune/kernel';

/** What every part of the loader needs: where to write, how to seal, and how far the file's days are from ours. */
export class Loading {
  private readonly people = new Map<string, string>();
  /** The primary supervisor of an associate, both by id. */
  readonly supervisors = new Map<string, string>();

  constructor(
    private readonly tx: Tx,
    private readonly envelopes: Envelopes,
    readonly practiceId: string,
    readonly zone: string,
    readonly today: string,
    private readonly shiftDays: number,
  ) {}

  /** A new id; the key of a staff member keeps its own. */
  id = (): string => randomUUID();
  person(key: string): string {
    const known = this.people.get(key) ?? this.id();
    this.people.set(key, known);
    return known;
  }

  supervisorOf(staffId: string): string | undefined {
    return this.supervisors.get(staffId);
  }

  /** A day of the file in our calendar. */
  day(date: string): string {
    return addDays(date, this.shiftDays);
  }

  /** A time on a day of the file, as an instant. */
  at(date: string, time: string): string {
    return this.instant(this.day(date), time);
  }

  /** A time on a day of ours, as an instant. */
  instant(date: string, time: string): string {
    return toInstant(date, time, this.zone);
  }

  /** A sealed text as PostgreSQL reads it out of JSON. */
  async seal(ref: EnvelopeRef, text: string): Promise<string> {
    return `\\x${(await this.envelopes.seal(ref, text)).toString('hex')}`;
  }

  /** Writes rows of one table at once; all have the columns of the first. */
  async put(table: string, rows: Record<string, unknown>[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = ['practice_id', ...Object.keys(first)].join(', ');
    const all = rows.map((row) => ({ practice_id: this.practiceId, ...row }));
    await this.tx.client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(all)]);
  }
}
