import { EXERCISE_IDS, type ExerciseId, type Role, ROOM_NOTE_MAX, type RoomRecord } from '@attune/exercises/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsCalendarDate } from '../validators';

const rating = { message: 'A tension is a whole number from 0 to 10, or null when it was not said.' };

class BothDto implements Record<Role, number | null> {
  @ValidateIf((dto: BothDto) => dto.a !== null)
  @IsInt(rating)
  @Min(0, rating)
  @Max(10, rating)
  a!: number | null;

  @ValidateIf((dto: BothDto) => dto.b !== null)
  @IsInt(rating)
  @Min(0, rating)
  @Max(10, rating)
  b!: number | null;
}

export class RoomRecordDto implements RoomRecord {
  @IsUUID('all', { message: 'Choose a couple.' })
  coupleId!: string;

  @IsIn(EXERCISE_IDS, { message: 'Choose one of the six exercises.' })
  exercise!: ExerciseId;

  @IsString({ message: 'variant must be the name of one of this exercise’s ways.' })
  @MaxLength(40, { message: 'variant must be the name of one of this exercise’s ways.' })
  variant!: string;

  @IsBoolean({ message: 'short must be true or false.' })
  short!: boolean;

  @IsCalendarDate()
  doneOn!: string;

  @IsDefined({ message: 'Give the tension before, or null for who did not say it.' })
  @ValidateNested()
  @Type(() => BothDto)
  before!: BothDto;

  @IsDefined({ message: 'Give the tension after, or null for who did not say it.' })
  @ValidateNested()
  @Type(() => BothDto)
  after!: BothDto;

  @IsString({ message: 'note must be a text; it may be empty.' })
  @MaxLength(ROOM_NOTE_MAX, { message: `Keep the note within ${ROOM_NOTE_MAX} characters.` })
  note!: string;
}
