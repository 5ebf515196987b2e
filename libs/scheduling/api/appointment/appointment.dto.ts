import { MINUTES_MAX, MINUTES_MIN, PRESENCES, SCOPES, SERIES_MAX, type Attendance, type NewTime, type Presence, type Scope, type StatusAct } from '@attune/scheduling/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { IsCalendarDate, IsClockTime } from '../data/validators';

const minutes = { message: `minutes must be a whole number from ${MINUTES_MIN} to ${MINUTES_MAX}.` };
const scope = { message: `scope must be one of ${SCOPES.join(', ')}.` };

export class NewTimeDto implements NewTime {
  @IsCalendarDate()
  date!: string;

  @IsClockTime()
  time!: string;

  @IsInt(minutes)
  @Min(MINUTES_MIN, minutes)
  @Max(MINUTES_MAX, minutes)
  minutes!: number;

  @IsIn(SCOPES, scope)
  scope!: Scope;
}

export class CancelDto {
  @IsIn(SCOPES, scope)
  scope!: Scope;
}

export class ReopenDto {
  @IsArray({ message: 'also must be a list.' })
  @ArrayMaxSize(SERIES_MAX, { message: `A series has at most ${SERIES_MAX} appointments.` })
  @IsUUID('all', { each: true, message: 'also must hold ids of appointments.' })
  also!: string[];
}

/** The acts on one appointment's status that have no route of their own. */
export const STATUS_ROUTE_ACTS = ['held', 'late_cancel', 'no_show', 'reopen'] as const satisfies readonly StatusAct[];

export class StatusDto {
  @IsIn(STATUS_ROUTE_ACTS, { message: `act must be one of ${STATUS_ROUTE_ACTS.join(', ')}.` })
  act!: (typeof STATUS_ROUTE_ACTS)[number];
}

class AttendanceEntryDto implements Attendance {
  @IsUUID('all', { message: 'partnerId must be the id of a partner.' })
  partnerId!: string;

  @IsIn(PRESENCES, { message: `presence must be one of ${PRESENCES.join(', ')}.` })
  presence!: Presence;
}

export class AttendanceDto {
  @IsArray({ message: 'attendance must be a list.' })
  @ArrayMinSize(1, { message: 'Say for each partner whether they were there.' })
  @ArrayMaxSize(2, { message: 'A couple has two partners.' })
  @ValidateNested({ each: true })
  @Type(() => AttendanceEntryDto)
  attendance!: AttendanceEntryDto[];
}
