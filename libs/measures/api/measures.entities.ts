import { MeasureAnswerRow, ScoreRow } from './answer/answer.entity';
import { AdministrationRow, GivingRow } from './give/giving.entity';
import { ImportedDefinition } from './library/definition.entity';
import { ReleaseChoiceRow, ReleaseRow } from './release/release.entity';

/** Every table of the measures. */
export const MEASURES_ENTITIES = [ImportedDefinition, GivingRow, AdministrationRow, MeasureAnswerRow, ScoreRow, ReleaseRow, ReleaseChoiceRow];
