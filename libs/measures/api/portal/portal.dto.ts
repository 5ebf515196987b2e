import { FREELY, type FinishMeasure, type Freely, type ReleaseChoice, type SaveMeasureAnswer } from '@attune/measures/domain';
import { IsBoolean, IsIn, IsInt, IsNumber, Max, Min, ValidateIf } from 'class-validator';

const item = { message: 'item must be the number of an item.' };

export class SaveAnswerDto implements SaveMeasureAnswer {
  @IsInt(item)
  @Min(1, item)
  @Max(500, item)
  item!: number;

  /** Null says "I would rather not say" aloud. */
  @ValidateIf((dto: SaveAnswerDto) => dto.value !== null)
  @IsNumber({}, { message: 'value must be that of one of the answers offered, or null.' })
  value!: number | null;
}

export class FinishDto implements FinishMeasure {
  @ValidateIf((dto: FinishDto) => dto.freely !== null)
  @IsIn(FREELY, { message: `freely must be one of ${FREELY.join(', ')}, or null when it was skipped.` })
  freely!: Freely | null;
}

export class ReleaseChoiceDto implements ReleaseChoice {
  @IsBoolean({ message: 'agrees must be true or false.' })
  agrees!: boolean;
}
