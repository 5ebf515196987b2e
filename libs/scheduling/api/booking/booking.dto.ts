import { MINUTES_MAX, MINUTES_MIN, RHYTHMS, SERIES_MAX, type NewAppointment, type Rhythm } from '@attune/scheduling/domain';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsCalendarDate, IsClockTime } from '../data/validators';

const minutes = { message: `minutes must be a whole number from ${MINUTES_MIN} to ${MINUTES_MAX}.` };

export class NewAppointmentDto implements NewAppointment {
  @IsUUID('all', { message: 'Choose a couple.' })
  coupleId!: string;

  /** Null says "both" aloud: an appointment does not become joint by leaving something out. */
  @ValidateIf((dto: NewAppointmentDto) => dto.compartment !== null)
  @IsUUID('all', { message: 'Say whether it is for both or for one partner.' })
  compartment!: string | null;

  @IsOptional()
  @IsUUID('all', { message: 'staffId must be the id of a staff member.' })
  staffId?: string;

  @IsCalendarDate()
  date!: string;

  @IsClockTime()
  time!: string;

  @IsInt(minutes)
  @Min(MINUTES_MIN, minutes)
  @Max(MINUTES_MAX, minutes)
  minutes!: number;

  @IsIn(RHYTHMS, { message: `rhythm must be one of ${RHYTHMS.join(', ')}.` })
  rhythm!: Rhythm;

  @IsOptional()
  @IsCalendarDate()
  until?: string | null;

  @IsOptional()
  @IsArray({ message: 'without must be a list of dates.' })
  @ArrayMaxSize(SERIES_MAX, { message: `without may hold at most ${SERIES_MAX} dates.` })
  @IsCalendarDate({ each: true })
  without?: string[];
}

export class BookableQuery {
  @IsOptional()
  @IsUUID('all', { message: 'staff must be the id of a staff member.' })
  staff?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80, { message: 'named may have at most 80 characters.' })
  named?: string;

  @IsOptional()
  @IsUUID('all', { message: 'couple must be the id of a couple.' })
  couple?: string;
}
