import { Requires } from '@attune/access/api';
import { type AdministrationReply, alertsOfChange, explainScore, raisedAlerts } from '@attune/measures/domain';
import { notFound, UnitOfWork, Uuid } from '@attune/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Definitions } from '../library/definitions';
import { administrationOf, type AdministrationRow } from './administration.sql';
import { Scoring } from './scoring';
import { AnswerTexts } from '../texts';

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
      const [row] = await tx.sql<AdministrationRow>(administrationOf(id));
      if (!row) throw notFound();
      const { score, answers: stored, unsent, before, ...administration } = row;
      const { coupleId } = administration;
      await tx.audit({ action: 'measures.read-answers', objectType: 'administration', objectId: id, coupleId, compartment: administration.partnerId });
      const definition = await this.definitions.of(row.measure, row.definitionVersion);
      const answers = await this.texts.open(id, stored);
      const { name, items, unscored, licence } = definition;
      const raised = score?.alerts ?? (unsent ? this.scoring.alertsOfUnsent(definition, answers) : []);
      return {
        ...administration,
        name,
        score: score && { total: score.total, band: score.band, prorated: score.prorated, words: explainScore(definition, score), parts: score.parts, findings: [...score.findings] },
        alerts: raisedAlerts(definition, [...raised, ...alertsOfChange(definition, before, score?.exact ?? null)]),
        answers: [...items, ...unscored].map((item) => ({ item, scored: items.includes(item), value: answers.get(item.number) ?? null })),
        credit: licence.credit,
      };
    });
  }
}
