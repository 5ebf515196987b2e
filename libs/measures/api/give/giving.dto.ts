import type { Giving, NewGiving } from '@attune/measures/domain';
import { isDate } from '@attune/util';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsString, IsUUID, MaxLength, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';

const IsDay = (): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: isDate, defaultMessage: (args) => `${args?.property ?? 'This'} must be a date such as 2026-11-23.` } });

class GivingDto {
  @IsIn(['now', 'rhythm', 'appointments'], { message: 'how must be now, rhythm or appointments.' })
  how!: Giving['how'];

  @ValidateIf((dto: GivingDto) => dto.how === 'rhythm' || dto.firstOn !== undefined)
  @IsDay()
  firstOn?: string;

  @ValidateIf((dto: GivingDto) => dto.how === 'rhythm' || dto.everyDays !== undefined)
  @IsInt({ message: 'everyDays must be whole days.' })
  everyDays?: number;

  @ValidateIf((dto: GivingDto) => dto.how === 'appointments' || dto.daysBefore !== undefined)
  @IsInt({ message: 'daysBefore must be whole days.' })
  daysBefore?: number;

  /** Null says "until it is ended" aloud. */
  @ValidateIf((dto: GivingDto) => dto.until !== undefined && dto.until !== null)
  @IsDay()
  until?: string | null;
}

export class NewGivingDto implements NewGiving {
  @IsUUID('all', { message: 'Choose a couple.' })
  coupleId!: string;

  @IsUUID('all', { message: 'Choose one of the two partners.' })
  partnerId!: string;

  @IsString({ message: 'Choose a measure.' })
  @MaxLength(40, { message: 'Choose a measure.' })
  measure!: string;

  @IsDefined({ message: 'Say when it is given.' })
  @ValidateNested()
  @Type(() => GivingDto)
  giving!: Giving;

  @ValidateIf((dto: NewGivingDto) => dto.tellsResult !== undefined)
  @IsBoolean({ message: 'tellsResult must be true or false.' })
  tellsResult?: boolean;
}

/** What was asked, with nothing in it that its way of giving does not have. */
export function plainGiving(given: Giving): Giving {
  switch (given.how) {
    case 'now':
      return { how: 'now' };
    case 'rhythm':
      return { how: 'rhythm', firstOn: given.firstOn, everyDays: given.everyDays, until: given.until ?? null };
    case 'appointments':
      return { how: 'appointments', daysBefore: given.daysBefore, until: given.until ?? null };
  }
}
