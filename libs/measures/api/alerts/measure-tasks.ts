import { administered, dueOn, type Sent, type Task, taskOf } from '@attune/measures/domain';
import { statement, type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { Scoring } from '../answer/scoring';
import { Definitions } from '../library/definitions';
import { answersJson, AnswerTexts, type StoredAnswer } from '../texts';

type Over = Pick<Sent, 'state' | 'finishedOn' | 'closesOn' | 'exact'>;

interface Unsent {
  measure: string;
  definitionVersion: number;
  answers: StoredAnswer[];
}

interface Row {
  measure: string;
  definitionVersion: number;
  alerts: string[];
  series: Over[];
  appointmentOn: string | null;
}

/**
 * A sending that is over, with all of this partner's that were over by then, it being the last; and the next appointment that the partner
 * has part in. $1 administration.
 */
const overUntil = statement(
  'measures.over-until',
  `SELECT a.measure, a.definition_version AS "definitionVersion", ARRAY(SELECT unnest(s.alerts) FROM measures.score s WHERE s.practice_id = a.practice_id AND s.administration_id = a.id) AS alerts,
     (SELECT coalesce(json_agg(json_build_object('state', e.state, 'finishedOn', (e.finished_at AT TIME ZONE kernel.zone())::date, 'closesOn', e.closes_on, 'exact', s.exact)
         ORDER BY e.id = a.id, e.opens_on, e.id), '[]')
      FROM measures.administration e LEFT JOIN measures.score s ON s.practice_id = e.practice_id AND s.administration_id = e.id
      WHERE e.practice_id = a.practice_id AND e.compartment = a.compartment AND e.couple_id = a.couple_id AND e.measure = a.measure
        AND e.state IN ('finished', 'expired') AND e.opens_on <= a.opens_on) AS series,
     (SELECT min((t.starts_at AT TIME ZONE kernel.zone())::date) FROM scheduling.appointment t
      WHERE t.practice_id = a.practice_id AND t.couple_id = a.couple_id AND t.status = 'planned' AND (t.compartment IS NULL OR t.compartment = a.compartment)
        AND t.starts_at > kernel.now()) AS "appointmentOn"
   FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND a.state IN ('finished', 'expired')`,
);

/** Answers that were not sent. $1 administration. */
const unsent = statement(
  'measures.unsent',
  `SELECT a.measure, a.definition_version AS "definitionVersion", ${answersJson} AS answers
   FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.id = $1 AND a.state = 'in-progress'`,
);

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
    const [row] = await tx.sql<Row>(overUntil(administrationId));
    if (!row) return null;
    const { alerts, appointmentOn } = row;
    const today = this.uow.today();
    const task = taskOf(await this.definitions.of(row.measure, row.definitionVersion), { alerts, series: administered(row.series) }, today);
    return task && { ...task, dueOn: task.level === 'urgent' ? null : dueOn(task.clock, today, { appointmentOn, supervisionOn }) };
  }

  /** Of answers that were left without being sent: what they ask for by themselves, at once. Null where they were sent meanwhile. */
  async ofUnsent(tx: Tx, administrationId: string): Promise<MeasureTask | null> {
    const [row] = await tx.sql<Unsent>(unsent(administrationId));
    if (!row) return null;
    const definition = await this.definitions.of(row.measure, row.definitionVersion);
    const alerts = this.scoring.alertsOfUnsent(definition, await this.texts.open(administrationId, row.answers));
    const task = taskOf(definition, { alerts, series: [] }, this.uow.today());
    return task && { ...task, dueOn: null };
  }
}
