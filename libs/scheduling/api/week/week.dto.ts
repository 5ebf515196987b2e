import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDate } from '../data/validators';

export class WeekQuery {
  /** Any day of the week; absent: this week. */
  @IsOptional()
  @IsCalendarDate()
  on?: string;

  @IsOptional()
  @IsUUID('all', { message: 'staff must be the id of a staff member.' })
  staff?: string;
}
