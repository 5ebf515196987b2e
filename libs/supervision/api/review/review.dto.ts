import { type ApproveNote, COMMENT_MAX, type ReturnNote } from '@attune/supervision/domain';
import { IsBoolean, IsHexadecimal, IsString, Length, MaxLength } from 'class-validator';

const hash = { message: 'hash must be the SHA-256 of the note that was shown.' };

export class ReturnDto implements ReturnNote {
  @IsHexadecimal(hash)
  @Length(64, 64, hash)
  hash!: string;

  @IsString()
  @MaxLength(COMMENT_MAX, { message: `A comment holds at most ${COMMENT_MAX} characters.` })
  text!: string;
}

export class ApproveDto implements ApproveNote {
  @IsHexadecimal(hash)
  @Length(64, 64, hash)
  hash!: string;

  @IsBoolean()
  read!: boolean;

  @IsBoolean()
  confirmed!: boolean;
}
