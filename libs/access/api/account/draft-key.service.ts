import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Envelopes, statement, UnitOfWork } from '@attune/kernel';

const OWN = 'practice_id = kernel.practice_id() AND account_id = kernel.person_id()';
const read = statement('access.draft-key', `SELECT draft_key FROM access.credential WHERE ${OWN}`);
const keep = statement('access.keep-draft-key', `UPDATE access.credential SET draft_key = $1 WHERE ${OWN} AND draft_key IS NULL`, { writes: true });

/** The key of a person's unsent texts: the same at each sign-in and on each device, sealed here, never stored in a browser (R086). */
@Injectable()
export class DraftKeyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
  ) {}

  /** 32 bytes in base64; made when it is first asked for. */
  async give(): Promise<string> {
    const envelope = { table: 'access.credential', id: this.uow.principal.personId, column: 'draft_key', version: 1 };
    const kept = await this.read();
    if (kept) return this.envelopes.open(envelope, kept);
    const sealed = await this.envelopes.seal(envelope, randomBytes(32).toString('base64'));
    await this.uow.flight(keep(sealed));
    // Of two first times at once one was kept: that one holds.
    return this.envelopes.open(envelope, (await this.read()) as Buffer);
  }

  private async read(): Promise<Buffer | null> {
    const [rows] = await this.uow.flight(read());
    return (rows?.[0]?.['draft_key'] as Buffer | null | undefined) ?? null;
  }
}
