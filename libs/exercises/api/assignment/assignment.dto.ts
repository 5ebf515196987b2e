import {
  type AssignmentChange,
  EXERCISE_IDS,
  type ExerciseId,
  type NewAssignment,
  type RevealMoment,
  type Rhythm,
  RHYTHMS,
  SENTENCE_MAX,
} from '@attune/exercises/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsCalendarDate } from '../validators';

const sentence = { message: `Keep your sentence within ${SENTENCE_MAX} characters.` };
const variant = { message: 'variant must be the name of one of this exercise’s ways.' };

class RevealDto {
  @IsIn(['appointment', 'date'], { message: 'how must be appointment or date.' })
  how!: 'appointment' | 'date';

  @ValidateIf((dto: RevealDto) => dto.how === 'date' || dto.on !== undefined)
  @IsCalendarDate()
  on?: string;

  @ValidateIf((dto: RevealDto) => dto.how === 'date' || dto.hour !== undefined)
  @IsInt({ message: 'hour must be a full hour from 0 to 23.' })
  @Min(0, { message: 'hour must be a full hour from 0 to 23.' })
  @Max(23, { message: 'hour must be a full hour from 0 to 23.' })
  hour?: number;
}

class AskedAloneDto {
  @IsBoolean({ message: 'Say of each partner whether they were asked alone.' })
  a!: boolean;

  @IsBoolean({ message: 'Say of each partner whether they were asked alone.' })
  b!: boolean;
}

export class NewAssignmentDto implements NewAssignment {
  @IsUUID('all', { message: 'Choose a couple.' })
  coupleId!: string;

  @IsIn(EXERCISE_IDS, { message: 'Choose one of the six exercises.' })
  exercise!: ExerciseId;

  @IsString(variant)
  @MaxLength(40, variant)
  variant!: string;

  @IsBoolean({ message: 'short must be true or false.' })
  short!: boolean;

  @IsCalendarDate()
  firstOn!: string;

  @IsIn(RHYTHMS, { message: `rhythm must be one of ${RHYTHMS.join(', ')}.` })
  rhythm!: Rhythm;

  /** Null says "once" aloud. */
  @ValidateIf((dto: NewAssignmentDto) => dto.until !== null)
  @IsCalendarDate()
  until!: string | null;

  @IsDefined({ message: 'Say when the answers open.' })
  @ValidateNested()
  @Type(() => RevealDto)
  reveal!: RevealMoment;

  @IsString({ message: 'Write one sentence from you.' })
  @MaxLength(SENTENCE_MAX, sentence)
  sentence!: string;

  @IsCalendarDate()
  triedOn!: string;

  @IsDefined({ message: 'Say of each partner whether they were asked alone.' })
  @ValidateNested()
  @Type(() => AskedAloneDto)
  askedAlone!: AskedAloneDto;
}

export class AssignmentChangeDto implements AssignmentChange {
  @ValidateIf((dto: AssignmentChangeDto) => dto.variant !== undefined)
  @IsString(variant)
  @MaxLength(40, variant)
  variant?: string;

  @ValidateIf((dto: AssignmentChangeDto) => dto.short !== undefined)
  @IsBoolean({ message: 'short must be true or false.' })
  short?: boolean;

  @ValidateIf((dto: AssignmentChangeDto) => dto.until !== undefined)
  @IsCalendarDate()
  until?: string;

  @ValidateIf((dto: AssignmentChangeDto) => dto.sentence !== undefined)
  @IsString({ message: 'Write one sentence from you.' })
  @MaxLength(SENTENCE_MAX, sentence)
  sentence?: string;
}
