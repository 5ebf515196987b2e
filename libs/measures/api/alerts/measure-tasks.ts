import { administered, dueOn, type Task, taskOf, taskOfUnsent } from '@attune/measures/domain';
import { type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { Scoring } from '../answer/scoring';
import { Definitions } from '../library/definitions';
import { AnswerTexts } from '../texts';
import { overUntil, type OverRow, unsent, type UnsentRow } from './measure-tasks.sql';

/** What somebody must look at, and by when: null for at once, by the practice's own limit. */
export interface MeasureTask extends Task {
  dueOn: string | null;
}

/** The task that comes of a sending, for those who keep tasks. */
@Injectable()
export class MeasureTasks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
    private readonly texts: AnswerTexts,
    private readonly scoring: Scoring,
  ) {}

  /** @param supervisionOn the next supervision meeting about this couple, if one is booked */
  async of(tx: Tx, administrationId: string, supervisionOn: string | null): Promise<MeasureTask | null> {
    const [row] = await tx.sql<OverRow>(overUntil(administrationId));
    if (!row) return null;
    const { alerts, appointmentOn } = row;
    const today = this.uow.today();
    const task = taskOf(await this.definitions.of(row.measure, row.definitionVersion), { alerts, series: administered(row.series) }, today);
    return task && { ...task, dueOn: task.level === 'urgent' ? null : dueOn(task.clock, today, { appointmentOn, supervisionOn }) };
  }

  /** Of answers that were left without being sent: what they ask for by themselves, at once. Null where they were sent meanwhile. */
  async ofUnsent(tx: Tx, administrationId: string): Promise<MeasureTask | null> {
    const [row] = await tx.sql<UnsentRow>(unsent(administrationId));
    if (!row) return null;
    const definition = await this.definitions.of(row.measure, row.definitionVersion);
    const alerts = this.scoring.alertsOfUnsent(definition, await this.texts.open(administrationId, row.answers));
    const task = taskOfUnsent(definition, alerts, this.uow.today());
    return task && { ...task, dueOn: null };
  }
}
