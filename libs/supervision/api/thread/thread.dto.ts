import { ANCHOR_CONTEXT, QUOTE_MAX, type Anchor } from '@attune/notes/domain';
import { COMMENT_MAX, type NewThread } from '@attune/supervision/domain';
import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

const tooLong = { message: `A comment holds at most ${COMMENT_MAX} characters.` };

class AnchorDto implements Anchor {
  @IsString()
  @MaxLength(ANCHOR_CONTEXT)
  before!: string;

  @IsString()
  @Matches(/\S/, { message: 'Select the words that the comment is about.' })
  @MaxLength(QUOTE_MAX, { message: `Select at most ${QUOTE_MAX} characters.` })
  quote!: string;

  @IsString()
  @MaxLength(ANCHOR_CONTEXT)
  after!: string;
}

export class CommentDto {
  @IsString()
  @Matches(/\S/, { message: 'Write the comment first.' })
  @MaxLength(COMMENT_MAX, tooLong)
  text!: string;
}

export class NewThreadDto extends CommentDto implements NewThread {
  @IsUUID('all', { message: 'noteId must be the id of a note.' })
  noteId!: string;

  @ValidateIf((thread: NewThreadDto) => thread.sectionId !== undefined || thread.anchor !== undefined)
  @IsUUID('all', { message: 'sectionId must be the id of a part of the note.' })
  sectionId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AnchorDto)
  anchor?: AnchorDto;
}

export class ThreadsOfNoteQuery {
  @IsUUID('all', { message: 'noteId must be the id of a note.' })
  noteId!: string;
}
