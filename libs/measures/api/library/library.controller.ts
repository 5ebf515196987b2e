import { Requires } from '@attune/access/api';
import { type LibraryMeasure, type MeasureDefinition, measureOf, type MeasureLibraryReply, MEASURES, mayRelease, minutesToAnswer } from '@attune/measures/domain';
import { notFound, statement, UnitOfWork } from '@attune/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Definitions } from './definitions';

interface Brought {
  body: MeasureDefinition;
  importedOn: string;
  importedBy: string;
}

/** What the practice brought, each at its newest version, by name. */
const broughtHere = statement(
  'measures.brought',
  `SELECT DISTINCT ON (d.measure) d.body, (d.imported_at AT TIME ZONE kernel.zone())::date AS "importedOn",
     (SELECT concat_ws(' ', s.title, s.given_name, s.family_name) FROM practice.staff_member s WHERE s.practice_id = d.practice_id AND s.id = d.imported_by) AS "importedBy"
   FROM measures.definition d WHERE d.practice_id = kernel.practice_id() ORDER BY d.measure, d.version DESC`,
);

@Controller('measures')
export class LibraryController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
  ) {}

  @Get('library')
  @Requires('measures.library')
  async library(): Promise<MeasureLibraryReply> {
    const [rows] = await this.uow.flight<[Brought[]]>(broughtHere());
    const shipped = MEASURES.filter((each) => measureOf(each.id) === each);
    return {
      items: [
        ...shipped.map((each) => shown(each, 'shipped', null)),
        ...rows.map((row) => shown(row.body, 'imported', row)).sort((one, other) => one.name.localeCompare(other.name)),
      ],
    };
  }

  @Get('definitions/:measure/:version')
  @Requires('measures.library')
  definition(@Param('measure') measure: string, @Param('version') version: string): Promise<MeasureDefinition> {
    if (!/^\d{1,4}$/.test(version)) throw notFound();
    return this.definitions.of(measure, Number(version));
  }
}

function shown(definition: MeasureDefinition, source: LibraryMeasure['source'], by: Brought | null): LibraryMeasure {
  const { id, name, version, languages, languageNote, cadence, alone, wording, licence, items, unscored, screen } = definition;
  return {
    measure: id, source, name, version, languages, languageNote, cadence, alone, wording, licence,
    items: items.length + unscored.length,
    minutes: minutesToAnswer(definition),
    screen: screen !== null,
    mayRelease: mayRelease(definition),
    importedOn: by?.importedOn ?? null,
    importedBy: by?.importedBy ?? null,
  };
}
