import { ACKNOWLEDGE_MINUTES, NOTE_POLICIES, type NotePolicy, PRACTICE_NAME_MAX, type PracticeSettingsInput, type WorkingDay } from '@attune/practice/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class WorkingDayDto implements WorkingDay {
  @IsInt() @Min(1) @Max(7)
  day!: number;

  @IsString() @Matches(TIME, { message: 'Please give times as 09:00.' })
  from!: string;

  @IsString() @Matches(TIME, { message: 'Please give times as 17:00.' })
  until!: string;
}

export class SettingsDto implements PracticeSettingsInput {
  @IsString()
  @Matches(/\S/, { message: 'Please give the practice a name.' })
  @MaxLength(PRACTICE_NAME_MAX, { message: `The name can have up to ${PRACTICE_NAME_MAX} characters.` })
  name!: string;

  @IsString() @MaxLength(60)
  zone!: string;

  @IsIn(NOTE_POLICIES, { message: 'Please choose one of the three ways notes become final.' })
  notePolicy!: NotePolicy;

  @IsInt({ message: 'Please give whole minutes.' })
  @Min(ACKNOWLEDGE_MINUTES.least, { message: `At least ${ACKNOWLEDGE_MINUTES.least} minutes.` })
  @Max(ACKNOWLEDGE_MINUTES.most, { message: `At most ${ACKNOWLEDGE_MINUTES.most} minutes.` })
  acknowledgeMinutes!: number;

  @IsArray() @ArrayMaxSize(7) @ValidateNested({ each: true }) @Type(() => WorkingDayDto)
  workingHours!: WorkingDayDto[];

  @IsIn(['en', 'es'], { message: 'Please choose English or Spanish.' })
  defaultLanguage!: 'en' | 'es';
}
