import { Injectable } from '@nestjs/common';
import { type PracticeSettings, type PracticeSettingsInput, workingHoursProblem } from '@attune/practice/domain';
import { notFound, Practice, preconditionFailed, statement, UnitOfWork, unprocessable } from '@attune/kernel';
import { Settings } from './settings.entity';
import { zoneProblem } from './zone';

const read = statement(
  'practice.settings',
  `SELECT p.name, p.zone, p.demo, s.note_policy AS "notePolicy", s.acknowledge_minutes AS "acknowledgeMinutes", s.working_hours AS "workingHours",
     s.default_language AS "defaultLanguage", s.jurisdiction, s.version
   FROM practice.settings s JOIN kernel.practice p ON p.practice_id = s.practice_id
   WHERE s.practice_id = kernel.practice_id()`,
);

@Injectable()
export class SettingsService {
  constructor(private readonly uow: UnitOfWork) {}

  async read(): Promise<PracticeSettings> {
    const [[row]] = await this.uow.flight<[PracticeSettings[]]>(read());
    if (!row) throw notFound();
    return row;
  }

  async change({ name, zone, ...rest }: PracticeSettingsInput, version: number): Promise<PracticeSettings> {
    refuse('zone', await zoneProblem(this.uow, zone));
    refuse('workingHours', workingHoursProblem(rest.workingHours));
    const { practiceId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      const changed = await tx.manager.update(Settings, { practiceId, version }, { ...rest, version: version + 1 });
      if (changed.affected !== 1) throw preconditionFailed({ ...(await this.read()) });
      tx.affectOne(await tx.manager.update(Practice, { practiceId }, { name: name.trim(), zone }));
      await tx.audit({ action: 'practice.settings', objectType: 'settings', objectId: practiceId });
    });
    return this.read();
  }
}

function refuse(field: string, message: string | null): void {
  if (message) throw unprocessable(`${field}-refused`, message, [{ field, message }]);
}
