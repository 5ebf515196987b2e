import { conflict, notFound, preconditionFailed, UnitOfWork, unprocessable } from '@attune/kernel';
import {
  checkPracticeHours, DEFAULT_PRACTICE_HOURS, isOver, OWN_PLACE, papersDue, ruleSetFor, superviseeCounts,
  type PaperDue, type PapersInput, type PracticeHours, type Registration, type RegistrationInput, type SupervisedPair, type SuperviseeCount,
} from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { inUse, mayWritePapers, putHoursSettings, putPapers, putRegistration, readHoursSettings, readRegistration, relationsWithPapers } from './basis.sql';

export type VersionedHours = PracticeHours & { version: number };

export interface DeadlinesView {
  items: (SupervisedPair & { due: PaperDue[] })[];
  supervisors: SuperviseeCount[];
}

/** What hours are reckoned by: the practice's reading, an associate's dates, the papers of each supervision. */
@Injectable()
export class HoursBasisService {
  constructor(private readonly uow: UnitOfWork) {}

  async settings(): Promise<VersionedHours> {
    const [[kept]] = await this.uow.flight<[VersionedHours[]]>(readHoursSettings());
    return kept ?? { ...DEFAULT_PRACTICE_HOURS, version: 0 };
  }

  async changeSettings(input: PracticeHours, version: number): Promise<VersionedHours> {
    const fault = checkPracticeHours(input);
    if (fault) throw unprocessable(fault, 'This setting cannot be so.', [{ field: fault, message: 'This setting cannot be so.' }]);
    return this.uow.transaction(async (tx) => {
      const before = await this.settings();
      const [used] = await tx.sql<{ signed: boolean; places: string[] }>(inUse());
      if (used?.signed && before.policy.weekStartsOn !== input.policy.weekStartsOn) {
        throw conflict('weeks-signed', 'Weeks are signed as they are: the first day of the week can no longer be changed.');
      }
      if (used?.places.some((key) => !input.places.some((place) => place.key === key))) throw conflict('place-in-use', 'Hours are recorded for a place that you took out. Keep it; its name may change.');
      const [put] = await tx.sql<{ version: number }>(putHoursSettings(version, JSON.stringify(input.policy), JSON.stringify(input.places), input.noteMinutes));
      if (!put) throw preconditionFailed({ version: before.version });
      await tx.audit({ action: 'supervision.hours-settings', objectType: 'hours_settings', objectId: this.uow.principal.practiceId });
      return this.settings();
    });
  }

  async registration(associateId: string): Promise<Registration & { name: string }> {
    const [[found]] = await this.uow.flight<[(Registration & { name: string })[]]>(readRegistration(associateId));
    if (!found) throw notFound();
    return found;
  }

  async changeRegistration(associateId: string, version: number, input: RegistrationInput): Promise<Registration & { name: string }> {
    return this.uow.transaction(async (tx) => {
      const before = await this.registration(associateId);
      if (associateId !== this.uow.principal.personId && !this.uow.principal.roles.includes('owner')) throw notFound();
      const { credential, degreeOn, receivedOn, liveScanFirst, appliedOn, employment, secondNumber } = input;
      const [put] = await tx.sql(putRegistration(associateId, version, credential, degreeOn, receivedOn, liveScanFirst, appliedOn, employment, secondNumber));
      if (!put || before.version !== version) throw preconditionFailed({ ...before });
      await tx.audit({ action: 'supervision.registration', objectType: 'registration', objectId: associateId });
      return this.registration(associateId);
    });
  }

  /** What falls due of every supervision that the reader may know of; and how many each supervisor supervises, where the California board sets a limit. */
  async deadlines(): Promise<DeadlinesView> {
    const [pairs] = await this.uow.flight<[SupervisedPair[]]>(relationsWithPapers());
    const settings = await this.settings();
    const rules = ruleSetFor('CA', 'APCC');
    const settingKind = settings.places.find(({ key }) => key === OWN_PLACE)?.kind ?? 'other';
    const today = this.uow.today();
    const { personId, roles } = this.uow.principal;
    return {
      items: pairs.map((pair) => ({ ...pair, due: papersDue(pair, today) })).filter((pair) => !isOver(pair, today) || pair.due.length > 0),
      supervisors: rules?.period === 'week' ? superviseeCounts(pairs, { id: personId, owner: roles.includes('owner') }, settingKind, rules, today) : [],
    };
  }

  changePapers(relationId: string, version: number, input: PapersInput): Promise<{ relationId: string; version: number }> {
    return this.uow.transaction(async (tx) => {
      const [may] = await tx.sql(mayWritePapers(relationId));
      if (!may) throw notFound();
      const { agreementOn, selfAssessmentOn, trainingOn, video, videoAssessedOn, inGroupsOnly, employed, oversightOn } = input;
      const [put] = await tx.sql<{ version: number }>(putPapers(relationId, version, agreementOn, selfAssessmentOn, trainingOn, video, videoAssessedOn, inGroupsOnly, employed, oversightOn));
      if (!put) throw preconditionFailed({ version });
      await tx.audit({ action: 'supervision.papers', objectType: 'papers', objectId: relationId });
      return { relationId, version: put.version };
    });
  }
}
