import { randomUUID } from 'node:crypto';
import { givingOf, windowsOf } from '@attune/measures/domain';
import { type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { Definitions } from '../library/definitions';
import { AdministrationRow } from './giving.entity';
import { type OpenGiving, type Planned, plannedOf, withdraw } from './giving.sql';

/** Keeps the sendings of a giving as its plan and the calendar have them. Nothing in them depends on what either partner did. */
@Injectable()
export class Planning {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
  ) {}

  /** Adds what is missing and takes back what has lost its appointment; what has opened stays until its last day. Repeating it changes nothing. */
  async plan(tx: Tx, giving: OpenGiving): Promise<void> {
    if (giving.ended) return;
    const definition = await this.definitions.of(giving.measure, giving.definitionVersion);
    const [planned] = await tx.sql<Planned>(plannedOf(giving.coupleId, giving.partnerId, giving.measure, giving.id));
    if (!planned || (giving.how === 'now' && planned.windows.length > 0)) return;
    const today = this.uow.today();
    const wanted = windowsOf(givingOf(giving), definition, { today, appointments: planned.appointments, lastOpenedOn: planned.lastOpenedOn });
    // A window before an appointment is that appointment's, whenever it opens; one of a rhythm is its first day's.
    const name = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) => (giving.how === 'appointments' ? closesOn : opensOn);
    const names = new Set(wanted.map(name));
    const lost = planned.windows.filter((each) => each.state === 'given' && each.opensOn > today && !names.has(name(each)));
    if (lost.length) await tx.sql(withdraw(lost.map(({ id }) => id)));
    const kept = planned.windows.filter((each) => !lost.includes(each));
    const known = new Set(kept.map(name));
    const openUntil = kept.filter((each) => each.opensOn <= today).reduce((latest, { closesOn }) => (closesOn > latest ? closesOn : latest), '');
    const missing = wanted.filter((each) => !known.has(name(each)) && each.opensOn > openUntil);
    if (missing.length) await tx.manager.insert(AdministrationRow, missing.map((window) => this.row(giving, window)));
  }

  private row({ id, coupleId, partnerId, measure, definitionVersion }: OpenGiving, window: { opensOn: string; closesOn: string }) {
    return { practiceId: this.uow.principal.practiceId, id: randomUUID(), coupleId, compartment: partnerId, givingId: id, measure, definitionVersion, ...window };
  }
}
