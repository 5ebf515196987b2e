import { PageQuery } from '@attune/kernel';
import {
  CASE_CODE_MAX, FORMATS, MEETING_LINES_MAX, MEETING_MINUTES, MEETING_TEXT_MAX, MODALITIES, type CaseDiscussed, type Directive, type Format, type MeetingInput, type Modality,
} from '@attune/supervision/domain';
import { isDate } from '@attune/util';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsHexadecimal, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateBy, ValidateIf, ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** A day that exists, 'YYYY-MM-DD'. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: (value) => isDate(value), defaultMessage: () => 'Please give a date such as 2026-11-23.' } }, options);

const WORDS = { message: `At most ${MEETING_TEXT_MAX} characters.` };

export class CaseDto implements CaseDiscussed {
  @IsString() @Matches(/\S/, { message: 'Give the case a code, such as initials.' }) @MaxLength(CASE_CODE_MAX, { message: `A code has at most ${CASE_CODE_MAX} characters; no names.` })
  code!: string;
  @IsString() @MaxLength(MEETING_TEXT_MAX, WORDS)
  words!: string;
}

export class DirectiveDto implements Directive {
  @IsString() @Matches(/\S/, { message: 'Say what is to be done.' }) @MaxLength(MEETING_TEXT_MAX, WORDS)
  words!: string;
  @ValidateIf(({ dueOn }: DirectiveDto) => dueOn !== null) @IsDay()
  dueOn!: string | null;
}

export class MeetingDto implements MeetingInput {
  @IsIn(FORMATS, { message: 'Choose individual, triadic or group.' })
  format!: Format;
  @IsISO8601({ strict: true }, { message: 'Say when it began.' })
  startsAt!: string;
  @IsInt({ message: 'Please give whole minutes.' })
  @Min(MEETING_MINUTES.least, { message: `At least ${MEETING_MINUTES.least} minutes.` }) @Max(MEETING_MINUTES.most, { message: `At most ${MEETING_MINUTES.most} minutes.` })
  minutes!: number;
  @IsIn(MODALITIES, { message: 'Choose how you met.' })
  modality!: Modality;
  @IsString() @MaxLength(40)
  place!: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID('all', { each: true, message: 'Choose people of the practice.' })
  associateIds!: string[];
  @IsInt() @Min(0) @Max(30)
  others!: number;
  @ValidateIf(({ nextOn }: MeetingDto) => nextOn !== null) @IsDay()
  nextOn!: string | null;
  @IsArray() @ArrayMaxSize(MEETING_LINES_MAX) @ValidateNested({ each: true }) @Type(() => CaseDto)
  cases!: CaseDto[];
  @IsArray() @ArrayMaxSize(MEETING_LINES_MAX) @ValidateNested({ each: true }) @Type(() => DirectiveDto)
  directives!: DirectiveDto[];
  @IsString() @MaxLength(MEETING_TEXT_MAX, WORDS)
  goal!: string;
  @IsString() @MaxLength(MEETING_TEXT_MAX, WORDS)
  feedback!: string;
  @IsString() @MaxLength(MEETING_TEXT_MAX, WORDS)
  agreed!: string;
}

export class ChangedMeetingDto extends MeetingDto {
  @IsString() @MaxLength(500, { message: 'At most 500 characters.' })
  reason!: string;
}

export class SignMeetingDto {
  @IsHexadecimal({ message: 'hash must be the SHA-256 of what was shown.' }) @Length(64, 64, { message: 'hash must be the SHA-256 of what was shown.' })
  hash!: string;
}

export class MeetingsQuery extends PageQuery {
  @IsOptional() @IsUUID('all', { message: 'associateId must be the id of an associate.' })
  associateId?: string;
}
