import { IsDateString, IsOptional, IsUUID, Matches } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const day = { message: 'Please give a date as 2026-11-23.' };

export class RelationDto {
  @IsUUID('all', { message: 'Please choose a supervisor.' })
  supervisorId!: string;

  @IsUUID('all', { message: 'Please choose an associate.' })
  associateId!: string;

  @IsOptional() @IsUUID('all')
  coupleId: string | null = null;

  @Matches(DATE, day) @IsDateString({}, day)
  fromOn!: string;

  @IsOptional() @Matches(DATE, day) @IsDateString({}, day)
  untilOn: string | null = null;
}

export class CoverDto {
  @IsUUID('all', { message: 'Please choose who is away.' })
  coversId!: string;

  @IsUUID('all', { message: 'Please choose who stands in.' })
  supervisorId!: string;

  @Matches(DATE, day) @IsDateString({}, day)
  fromOn!: string;

  @Matches(DATE, day) @IsDateString({}, day)
  untilOn!: string;
}

export class EndDto {
  @Matches(DATE, day) @IsDateString({}, day)
  untilOn!: string;
}

export class OnQuery {
  @IsOptional() @Matches(DATE, day) @IsDateString({}, day)
  on?: string;
}
