import { EMAIL_MAX } from '@attune/access/domain';
import { NAME_MAX, PRACTICE_NAME_MAX, TITLE_MAX } from '@attune/practice/domain';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LicenceDto } from '../staff/staff.dto';

export class FirstOwnerDto {
  @IsString() @MaxLength(100)
  token!: string;

  @IsString() @Matches(/\S/, { message: 'Please give the practice a name.' }) @MaxLength(PRACTICE_NAME_MAX)
  practiceName!: string;

  @IsString() @MaxLength(60)
  zone!: string;

  @IsOptional() @IsString() @MaxLength(TITLE_MAX)
  title: string | null = null;

  @IsString() @Matches(/\S/, { message: 'Please enter your first name.' }) @MaxLength(NAME_MAX)
  givenName!: string;

  @IsString() @Matches(/\S/, { message: 'Please enter your last name.' }) @MaxLength(NAME_MAX)
  familyName!: string;

  @IsString({ message: 'Please enter your email address.' }) @MaxLength(EMAIL_MAX)
  email!: string;

  @IsString({ message: 'Please choose a password.' }) @MaxLength(1000)
  password!: string;

  /** What the owner does beside owning: nobody else is there yet to grant it. */
  @IsArray() @ArrayUnique() @IsIn(['supervisor', 'therapist'], { each: true, message: 'Please choose from the list.' })
  roles!: ('supervisor' | 'therapist')[];

  @IsOptional() @ValidateNested() @Type(() => LicenceDto)
  licence: LicenceDto | null = null;
}
