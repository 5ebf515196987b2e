import type { NewRelease } from '@attune/measures/domain';
import { isDate } from '@attune/util';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';

const hour = { message: 'hour must be a full hour from 0 to 23.' };

class MomentDto {
  @IsIn(['appointment', 'date'], { message: 'how must be appointment or date.' })
  how!: 'appointment' | 'date';

  @ValidateIf((dto: MomentDto) => dto.how === 'date' || dto.on !== undefined)
  @ValidateBy({ name: 'isDay', validator: { validate: isDate, defaultMessage: () => 'on must be a date such as 2026-11-23.' } })
  on?: string;

  @ValidateIf((dto: MomentDto) => dto.how === 'date' || dto.hour !== undefined)
  @IsInt(hour)
  @Min(0, hour)
  @Max(23, hour)
  hour?: number;
}

export class NewReleaseDto implements NewRelease {
  @IsUUID('all', { message: 'Choose a couple.' })
  coupleId!: string;

  @IsString({ message: 'Choose a measure.' })
  @MaxLength(40, { message: 'Choose a measure.' })
  measure!: string;

  @IsDefined({ message: 'Say when it opens.' })
  @ValidateNested()
  @Type(() => MomentDto)
  moment!: NewRelease['moment'];
}
