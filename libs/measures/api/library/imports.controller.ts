import { Requires } from '@attune/access/api';
import { type ImportedMeasure, type ImportPreview, type MeasureFiles, readMeasure } from '@attune/measures/domain';
import { conflict, Idempotency, IdempotencyKey, Problem, statement, type Tx, UnitOfWork } from '@attune/kernel';
import { Body, Controller, HttpCode, Injectable, Post } from '@nestjs/common';
import { IsObject } from 'class-validator';

/** What each file holds is read by the rule, which names the item or the field that is wrong. */
class MeasureFilesDto implements MeasureFiles {
  @IsObject({ message: 'questionnaire must be a FHIR R4 Questionnaire as JSON.' })
  questionnaire!: object;

  @IsObject({ message: 'scoring must be a scoring file as JSON.' })
  scoring!: object;
}

/** Keeps a definition unless that version is here. $1 measure, $2 version, $3 body. */
const keepDefinition = statement(
  'measures.keep-definition',
  `INSERT INTO measures.definition (practice_id, measure, version, body, imported_by, imported_at)
   VALUES (kernel.practice_id(), $1, $2, $3::jsonb, kernel.person_id(), kernel.now()) ON CONFLICT (practice_id, measure, version) DO NOTHING RETURNING id`,
  { writes: true },
);

/** A practice's own measures. What was brought stays as it is; a correction is a new version beside it. */
@Injectable()
export class ImportsService {
  constructor(private readonly uow: UnitOfWork) {}

  read({ questionnaire, scoring }: MeasureFiles): ImportPreview {
    return readMeasure(questionnaire, scoring, this.uow.today());
  }

  async save(tx: Tx, files: MeasureFiles): Promise<ImportedMeasure> {
    const read = this.read(files);
    if (!read.ok) throw new Problem(422, 'faulty', 'The two files do not fit yet. See what to correct.', undefined, { faults: read.faults });
    const { id: measure, version } = read.definition;
    const [kept] = await tx.sql<{ id: string }>(keepDefinition(measure, version, JSON.stringify(read.definition)));
    if (!kept) throw conflict('version-exists', `Version ${version} of ${measure} is here already, and scores may hang on it. Raise "version" in the scoring file.`);
    await tx.audit({ action: 'measures.import', objectType: 'definition', objectId: kept.id });
    return { measure, version };
  }
}

@Controller('measures/imports')
export class MeasureImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Requires('measures.import')
  preview(@Body() files: MeasureFilesDto): ImportPreview {
    return this.imports.read(files);
  }

  @Post()
  @Requires('measures.import')
  save(@IdempotencyKey() key: string, @Body() files: MeasureFilesDto): Promise<ImportedMeasure> {
    return this.idempotency.once(key, files, (tx) => this.imports.save(tx, files));
  }
}
