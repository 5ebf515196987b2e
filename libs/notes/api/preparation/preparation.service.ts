import { conflict, Envelopes, notFound, preconditionFailed, UnitOfWork, type Statement } from '@attune/kernel';
import { preparedTexts, type NewNote, type Preparation } from '@attune/notes/domain';
import { Injectable } from '@nestjs/common';
import { auditValues } from '../data/audited';
import { newId } from '../data/new-id';
import { emptyPreparations, findPreparation, readyFor, savePreparation } from './preparation.sql';

interface SealedRow {
  id: string | null;
  version: number;
  body: Buffer | null;
}
type ReadyRow = SealedRow & { id: string; appointmentId: string | null };

/** What a clinician has ready for a note, sealed and theirs alone; a note that begins takes it over. */
@Injectable()
export class PreparationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
  ) {}

  async read(coupleId: string, appointmentId: string | null): Promise<Preparation> {
    return this.shown(await this.find(coupleId, appointmentId));
  }

  /** 412 with what stands there when the version is not the present one (R011). */
  async write(coupleId: string, appointmentId: string | null, version: number, text: string): Promise<{ version: number }> {
    const row = await this.find(coupleId, appointmentId);
    if (this.uow.principal.conjoint) throw conflict('conjoint', 'Conjoint mode is on: what you prepare is not shown here. Switch it off to write it.');
    const id = row.id ?? newId(this.uow.now());
    const next = version + 1;
    const body = text === '' ? null : await this.envelopes.seal(at(id, next), text);
    const audit = auditValues({ action: 'notes.prepare', objectType: 'preparation', objectId: id });
    const [saved] = row.version === version ? await this.uow.flight(savePreparation(id, coupleId, appointmentId, body, next, ...audit)) : [];
    if (saved?.length !== 1) throw preconditionFailed({ ...(await this.read(coupleId, appointmentId)) });
    return { version: next };
  }

  /** The first words of a note of this appointment, and the statements that empty where they stood. */
  async take(appointmentId: string, template: string): Promise<{ texts: NonNullable<NewNote['texts']>; emptied: Statement[] }> {
    const [rows] = await this.uow.flight<[ReadyRow[]]>(readyFor({ action: 'notes.take-prepared', objectType: 'appointment', objectId: appointmentId }, appointmentId));
    const textOf = async (row?: ReadyRow) => (row ? this.open(row) : '');
    const forToday = await textOf(rows.find((each) => each.appointmentId !== null));
    const plan = await textOf(rows.find((each) => each.appointmentId === null));
    return {
      texts: preparedTexts({ forToday, plan }, template),
      emptied: rows.length ? [emptyPreparations(rows.map((each) => each.id), rows.map((each) => each.version))] : [],
    };
  }

  private async find(coupleId: string, appointmentId: string | null): Promise<SealedRow> {
    const [[row]] = await this.uow.flight<[SealedRow[]]>(findPreparation({ action: 'notes.read-prepared', objectType: 'preparation' }, coupleId, appointmentId));
    if (!row) throw notFound();
    return row;
  }

  private async shown(row: SealedRow): Promise<Preparation> {
    const { conjoint } = this.uow.principal;
    return { version: row.version, text: conjoint ? '' : await this.open(row), conjoint };
  }

  private async open({ id, version, body }: SealedRow): Promise<string> {
    return id === null || body === null ? '' : this.envelopes.open(at(id, version), body);
  }
}

const at = (id: string, version: number) => ({ table: 'notes.preparation', id, column: 'body', version });
