import { Requires } from '@attune/access/api';
import { type AdministrationReply, explainScore, raisedAlerts, type Score } from '@attune/measures/domain';
import { notFound, statement, UnitOfWork, Uuid } from '@attune/kernel';
import { isoText } from '@attune/scheduling/api';
import { Controller, Get, Param } from '@nestjs/common';
import { Definitions } from '../library/definitions';
import { Scoring } from './scoring';
import { answersJson, AnswerTexts, type StoredAnswer } from '../texts';

type Row = Omit<AdministrationReply, 'name' | 'score' | 'alerts' | 'answers' | 'credit'> & { coupleId: string; score: Score | null; answers: StoredAnswer[]; unsent: boolean };

/** One partner's sending with its answers and what they came to, for care. $1 administration. */
const administrationOf = statement(
  'measures.administration',
  `SELECT a.id, a.couple_id AS "coupleId", a.compartment AS "partnerId",
     (SELECT p.given_name FROM couples.partner p WHERE p.practice_id = a.practice_id AND p.id = a.compartment) AS "partnerName", a.measure, a.definition_version AS "definitionVersion", a.state, a.opens_on AS "opensOn",
     a.closes_on AS "closesOn", ${isoText('a.finished_at')} AS "finishedAt", a.freely, ${answersJson} AS answers, a.state = 'in-progress' AND a.looked_at IS NOT NULL AS unsent,
     (SELECT json_build_object('total', s.total, 'exact', s.exact, 'answered', s.answered, 'prorated', s.prorated, 'band', s.band, 'parts', s.parts, 'findings', s.findings, 'alerts', s.alerts)
      FROM measures.score s WHERE s.practice_id = a.practice_id AND s.administration_id = a.id) AS score
   FROM measures.administration a WHERE a.practice_id = kernel.practice_id() AND a.id = $1`,
);

@Controller('measures/administrations')
export class AdministrationsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
    private readonly texts: AnswerTexts,
    private readonly scoring: Scoring,
  ) {}

  @Get(':id')
  @Requires('measures.read')
  read(@Param('id', Uuid) id: string): Promise<AdministrationReply> {
    return this.uow.transaction(async (tx) => {
      const [row] = await tx.sql<Row>(administrationOf(id));
      if (!row) throw notFound();
      const { score, answers: stored, unsent, ...administration } = row;
      const { coupleId } = administration;
      await tx.audit({ action: 'measures.read-answers', objectType: 'administration', objectId: id, coupleId, compartment: administration.partnerId });
      const definition = await this.definitions.of(row.measure, row.definitionVersion);
      const answers = await this.texts.open(id, stored);
      const { name, items, unscored, licence } = definition;
      return {
        ...administration,
        name,
        score: score && { total: score.total, band: score.band, prorated: score.prorated, words: explainScore(definition, score), parts: score.parts, findings: [...score.findings] },
        alerts: raisedAlerts(definition, score?.alerts ?? (unsent ? this.scoring.alertsOfUnsent(definition, answers) : [])),
        answers: [...items, ...unscored].map((item) => ({ item, scored: items.includes(item), value: answers.get(item.number) ?? null })),
        credit: licence.credit,
      };
    });
  }
}
