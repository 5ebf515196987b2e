import { PageQuery } from '@attune/kernel';
import {
  BELONGINGS, MODALITIES, NOTE_MAX, NOTE_TEMPLATES, RISK_LEVELS,
  type Belonging, type DraftChange, type Modality, type NewNote, type NoteFacts, type RiskLevel,
} from '@attune/notes/domain';
import { PRESENCES, type Attendance, type Presence } from '@attune/scheduling/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

const PARTS_MAX = 40;
const TEMPLATE_IDS = NOTE_TEMPLATES.map((each) => each.id);
const tooLong = { message: `A part holds at most ${NOTE_MAX} characters.` };

class TextDto {
  @IsString()
  @MaxLength(40)
  key!: string;

  @IsOptional()
  @IsIn(['a', 'b'])
  seat?: 'a' | 'b';

  @IsString()
  @MaxLength(NOTE_MAX, tooLong)
  text!: string;
}

export class TemplateDto {
  @IsIn(TEMPLATE_IDS, { message: `template must be one of ${TEMPLATE_IDS.join(', ')}.` })
  template!: string;
}

export class NewNoteDto extends TemplateDto implements NewNote {
  @IsUUID('all', { message: 'appointmentId must be the id of an appointment.' })
  appointmentId!: string;

  @IsOptional()
  @IsIn(BELONGINGS, { message: `belongs must be one of ${BELONGINGS.join(', ')}.` })
  belongs?: Belonging;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PARTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => TextDto)
  texts?: TextDto[];

  @IsOptional()
  @IsBoolean()
  prepared?: boolean;
}

class PresenceDto implements Attendance {
  @IsUUID('all', { message: 'partnerId must be the id of a partner.' })
  partnerId!: string;

  @IsIn(PRESENCES, { message: `presence must be one of ${PRESENCES.join(', ')}.` })
  presence!: Presence;
}

const instant = { message: '$property must be a time in UTC such as 2026-11-23T18:00:00.000Z, or null.' };

class FactsDto implements NoteFacts {
  @ValidateIf((facts: FactsDto) => facts.startedAt !== null)
  @IsISO8601({ strict: true, strictSeparator: true }, instant)
  startedAt!: string | null;

  @ValidateIf((facts: FactsDto) => facts.stoppedAt !== null)
  @IsISO8601({ strict: true, strictSeparator: true }, instant)
  stoppedAt!: string | null;

  @IsIn(MODALITIES, { message: `modality must be one of ${MODALITIES.join(', ')}.` })
  modality!: Modality;

  @IsArray()
  @ArrayMaxSize(2, { message: 'A couple has two partners.' })
  @ValidateNested({ each: true })
  @Type(() => PresenceDto)
  attendance!: PresenceDto[];
}

class PartDto {
  @IsUUID('all', { message: 'id must be the id of a part of this note.' })
  id!: string;

  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX, tooLong)
  text?: string;

  @ValidateIf((part: PartDto) => part.risk !== null && part.risk !== undefined)
  @IsIn(RISK_LEVELS, { message: `risk must be one of ${RISK_LEVELS.join(', ')}, or null.` })
  risk?: RiskLevel | null;
}

export class DraftChangeDto implements DraftChange {
  @IsOptional()
  @ValidateNested()
  @Type(() => FactsDto)
  facts?: FactsDto;

  @IsArray()
  @ArrayMaxSize(PARTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  sections!: PartDto[];
}

export class NotesOfCoupleQuery extends PageQuery {
  @IsUUID('all', { message: 'coupleId must be the id of a couple.' })
  coupleId!: string;
}
