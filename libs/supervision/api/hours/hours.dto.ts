import { PageQuery } from '@attune/kernel';
import { ENTRY_MINUTES, ENTRY_REASON_MAX, type HoursEntryInput, type SignWeek } from '@attune/supervision/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsHexadecimal, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import { IsDay } from '../meetings/meeting.dto';

const associate = { message: 'associateId must be the id of an associate.' };

export class WhoseQuery {
  @IsOptional() @IsUUID('all', associate)
  associateId?: string;
}

export class LedgerQuery extends PageQuery {
  @IsOptional() @IsUUID('all', associate)
  associateId?: string;
}

export class EntryDto implements HoursEntryInput {
  @IsDay()
  doneOn!: string;
  @IsString() @MaxLength(40)
  place!: string;
  @IsString() @MaxLength(40)
  kind!: string;
  @IsBoolean()
  psychotherapy!: boolean;
  @IsInt({ message: 'Please give whole minutes.' }) @Min(0) @Max(ENTRY_MINUTES.most, { message: 'At most a day.' })
  minutes!: number;
  @IsString() @Matches(/\S/, { message: 'Say why this is entered by hand.' }) @MaxLength(ENTRY_REASON_MAX, { message: `At most ${ENTRY_REASON_MAX} characters.` })
  reason!: string;
}

export class SignWeekDto implements SignWeek {
  @IsUUID('all', associate)
  associateId!: string;
  @IsDay()
  weekStart!: string;
  @IsHexadecimal({ message: 'hash must be the SHA-256 of the week that was shown.' }) @Length(64, 64)
  hash!: string;
}

export class SignWeeksDto {
  @IsArray() @ArrayMinSize(1, { message: 'Choose the weeks to sign.' }) @ArrayMaxSize(60, { message: 'At most 60 weeks at once.' })
  @ValidateNested({ each: true }) @Type(() => SignWeekDto)
  weeks!: SignWeekDto[];
}

export class UndoDto {
  @IsString() @Matches(/\S/, { message: 'Say why the signature is undone.' }) @MaxLength(ENTRY_REASON_MAX)
  reason!: string;
}

export class HoursWordDto {
  @IsOptional() @IsUUID('all', associate)
  associateId?: string;
  @Matches(/^(week|(appointment|note|entry|meeting):[0-9a-f-]{36})$/, { message: 'line must be one of the week.' })
  line!: string;
  @IsIn(['asks', 'answers', 'settles'])
  act!: 'asks' | 'answers' | 'settles';
  @IsString() @MaxLength(2000)
  text!: string;
}
