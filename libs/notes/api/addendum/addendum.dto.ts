import { ADDENDUM_KINDS, NOTE_MAX, REASON_MAX, type AddendumKind, type NewAddendum } from '@attune/notes/domain';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class NewAddendumDto implements NewAddendum {
  @IsIn(ADDENDUM_KINDS, { message: `kind must be one of ${ADDENDUM_KINDS.join(', ')}.` })
  kind!: AddendumKind;

  @IsString()
  @MaxLength(NOTE_MAX, { message: `An addendum holds at most ${NOTE_MAX} characters.` })
  text!: string;

  @IsString()
  @MaxLength(REASON_MAX, { message: `The reason holds at most ${REASON_MAX} characters.` })
  reason!: string;

  /** The partner whom it is about; left out for joint. */
  @IsOptional()
  @IsUUID('all', { message: 'compartment must be the id of a partner.' })
  compartment?: string;
}
