import {
  EXTRA_ANSWERS, SCREENING_OUTCOMES, SCREENING_WAYS, type ExtraAnswer, type ExtraQuestion, type Screening, type ScreeningOutcome, type ScreeningWay,
} from '@attune/couples/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsObject, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';

const ANSWER = { message: 'Choose no concern, concern or not asked.' };

class ExtraDto implements Record<ExtraQuestion, ExtraAnswer> {
  @IsIn(EXTRA_ANSWERS, ANSWER) trauma!: ExtraAnswer;
  @IsIn(EXTRA_ANSWERS, ANSWER) coercion!: ExtraAnswer;
  @IsIn(EXTRA_ANSWERS, ANSWER) touch!: ExtraAnswer;
  @IsIn(EXTRA_ANSWERS, ANSWER) 'sexual-coercion'!: ExtraAnswer;
}

export class ScreeningDto implements Screening {
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the day as YYYY-MM-DD.' }) seenOn!: string;
  @IsBoolean({ message: 'Say whether they were seen alone.' }) seenAlone!: boolean;
  @IsIn(SCREENING_WAYS, { message: 'Choose in person, video or phone.' }) way!: ScreeningWay;
  @IsIn(SCREENING_OUTCOMES, { message: 'Choose no concern, concern or not yet.' }) outcome!: ScreeningOutcome;
  @IsObject({ message: 'Answer the four further questions; “not asked” is an answer.' }) @ValidateNested() @Type(() => ExtraDto) extra!: ExtraDto;
}

export class DecisionDto {
  @IsIn(['yes', 'no'], { message: 'Say yes or no.' }) decision!: 'yes' | 'no';
}

export class PlaceHoldDto {
  /** Out of whose compartment it comes; absent when of neither in particular. */
  @IsOptional() @IsUUID('all', { message: 'Choose one of the two partners.' }) partnerId?: string | null;
}
