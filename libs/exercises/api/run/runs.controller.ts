import { Requires } from '@attune/access/api';
import type { RunAnswersReply } from '@attune/exercises/domain';
import { notFound, statement, UnitOfWork, Uuid } from '@attune/kernel';
import { isoText } from '@attune/scheduling/api';
import { Controller, Get, Param } from '@nestjs/common';
import { envelopeOf, type Sealed, Texts } from '../texts';
import { answersJson, AnswersStore, type StoredAnswer } from './answers';

type Row = Omit<RunAnswersReply, 'answers' | 'unsafe'> & {
  coupleId: string;
  answers: StoredAnswer[];
  unsafe: { id: string; at: string; words: Sealed | null }[];
};

/** One partner's run with its answers, for care. $1 run. */
const runOfPartner = statement(
  'exercises.run',
  `SELECT r.id, r.couple_id AS "coupleId", r.compartment AS "partnerId",
     (SELECT p.given_name FROM couples.partner p WHERE p.practice_id = r.practice_id AND p.id = r.compartment) AS "partnerName", r.occurrence_id AS "occurrenceId", a.exercise, a.definition_version AS "definitionVersion",
     o.sitting, o.short, r.state, (coalesce(r.ended_at, r.started_at) AT TIME ZONE kernel.zone())::date AS "on", ${answersJson} AS answers,
     coalesce((SELECT json_agg(json_build_object('id', u.id, 'at', ${isoText('u.reported_at')}, 'words', u.words) ORDER BY u.reported_at, u.id) FROM exercises.unsafe_report u
      WHERE u.practice_id = r.practice_id AND u.run_id = r.id), '[]') AS unsafe
   FROM exercises.run r
   JOIN exercises.occurrence o ON o.practice_id = r.practice_id AND o.id = r.occurrence_id
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   WHERE r.practice_id = kernel.practice_id() AND r.id = $1`,
);

@Controller('exercises/runs')
export class RunsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswersStore,
    private readonly texts: Texts,
  ) {}

  @Get(':id')
  @Requires('exercises.read')
  read(@Param('id', Uuid) id: string): Promise<RunAnswersReply> {
    return this.uow.transaction(async (tx) => {
      const [row] = await tx.sql<Row>(runOfPartner(id));
      if (!row) throw notFound();
      const { coupleId, answers, unsafe, ...run } = row;
      await tx.audit({ action: 'exercises.read-answers', objectType: 'run', objectId: id, coupleId, compartment: run.partnerId });
      return {
        ...run,
        answers: await this.answers.open(answers),
        unsafe: await Promise.all(unsafe.map(async (report) => ({ at: report.at, words: report.words === null ? null : await this.texts.open(envelopeOf.words(report.id), report.words) }))),
      };
    });
  }
}
