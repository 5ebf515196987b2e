import {
  CREDENTIALS, EMPLOYMENTS, LATE_PAPERS, NOTE_MINUTES_MAX, OVER_TEN, PARTS, PLACES_MAX, type HoursPolicy, type PapersInput, type Part, type Place, type PracticeHours, type RegistrationInput,
} from '@attune/supervision/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsDay } from '../../meetings/meeting.dto';

/** A day, or null where it is not known. */
const DayOrNull = (): PropertyDecorator => (target, property) => {
  ValidateIf((all: Record<string | symbol, unknown>) => all[property] !== null)(target, property);
  IsDay()(target, property);
};

export class HoursPolicyDto implements HoursPolicy {
  @IsIn(OVER_TEN)
  over10Shortfall!: HoursPolicy['over10Shortfall'];
  @IsBoolean()
  fractionalUnits!: boolean;
  @IsArray() @ArrayMaxSize(PARTS.length) @IsIn(PARTS, { each: true })
  trimOrder!: Part[];
  @IsInt() @Min(1) @Max(7)
  weekStartsOn!: number;
  @IsIn(LATE_PAPERS)
  latePapers!: HoursPolicy['latePapers'];
}

export class PlaceDto implements Place {
  @IsString() @MaxLength(40)
  key!: string;
  @IsString() @MaxLength(80)
  name!: string;
  @IsString() @MaxLength(40)
  kind!: string;
}

export class PracticeHoursDto implements PracticeHours {
  @ValidateNested() @Type(() => HoursPolicyDto)
  policy!: HoursPolicyDto;
  @IsArray() @ArrayMaxSize(PLACES_MAX) @ValidateNested({ each: true }) @Type(() => PlaceDto)
  places!: PlaceDto[];
  @IsInt() @Min(0) @Max(NOTE_MINUTES_MAX)
  noteMinutes!: number;
}

export class RegistrationDto implements RegistrationInput {
  @IsIn(CREDENTIALS, { message: 'Choose a credential of the list.' })
  credential!: RegistrationInput['credential'];
  @DayOrNull()
  degreeOn!: string | null;
  @DayOrNull()
  receivedOn!: string | null;
  @IsBoolean()
  liveScanFirst!: boolean;
  @DayOrNull()
  appliedOn!: string | null;
  @IsIn(EMPLOYMENTS, { message: 'Employee or volunteer: hours of contractors never count.' })
  employment!: RegistrationInput['employment'];
  @IsBoolean()
  secondNumber!: boolean;
}

export class PapersDto implements PapersInput {
  @DayOrNull()
  agreementOn!: string | null;
  @DayOrNull()
  selfAssessmentOn!: string | null;
  @DayOrNull()
  trainingOn!: string | null;
  @IsBoolean()
  video!: boolean;
  @DayOrNull()
  videoAssessedOn!: string | null;
  @IsBoolean()
  inGroupsOnly!: boolean;
  @IsBoolean()
  employed!: boolean;
  @DayOrNull()
  oversightOn!: string | null;
}
