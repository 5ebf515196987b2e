import {
  bareNumber, CREDENTIAL_MAX, LICENCE_NUMBER_MAX, LICENCE_TYPE_MAX, type LicenceInput, NAME_MAX, ROLES_MIN, STAFF_ROLES, type StaffMemberInput, type StaffRole, type Standing,
  TITLE_MAX,
} from '@attune/practice/domain';
import { EMAIL_MAX, type InvitationWay } from '@attune/access/domain';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsDateString, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const day = { message: 'Please give a date as 2026-11-23.' };

export class StaffMemberDto implements StaffMemberInput {
  @IsOptional() @IsString() @MaxLength(TITLE_MAX)
  title: string | null = null;

  @IsOptional() @IsString() @MaxLength(TITLE_MAX)
  titleEs: string | null = null;

  @IsString({ message: 'Please enter a first name.' }) @Matches(/\S/, { message: 'Please enter a first name.' }) @MaxLength(NAME_MAX)
  givenName!: string;

  @IsString({ message: 'Please enter a last name.' }) @Matches(/\S/, { message: 'Please enter a last name.' }) @MaxLength(NAME_MAX)
  familyName!: string;

  @IsOptional() @IsString() @MaxLength(CREDENTIAL_MAX)
  credential: string | null = null;

  @IsString({ message: 'Please enter an email address.' }) @MaxLength(EMAIL_MAX)
  email!: string;
}

export class LicenceDto implements LicenceInput {
  @IsString() @Matches(/\S/, { message: 'Please choose the kind of licence or registration.' }) @MaxLength(LICENCE_TYPE_MAX)
  type!: string;

  @Transform(({ value, obj }: { value: unknown; obj: { type?: unknown } }) => (typeof value === 'string' && typeof obj.type === 'string' ? bareNumber(obj.type, value) : value))
  @IsString() @Matches(/\S/, { message: 'Please enter the number.' }) @MaxLength(LICENCE_NUMBER_MAX)
  number!: string;

  @IsString() @Matches(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { message: 'Please give the place as US-CA.' })
  jurisdiction!: string;

  @IsIn(['licensed', 'registered'], { message: 'Please choose licensed or registered.' })
  standing!: Standing;

  @Matches(DATE, day) @IsDateString({}, day)
  issuedOn!: string;

  @IsOptional() @Matches(DATE, day) @IsDateString({}, day)
  expiresOn: string | null = null;
}

export class NewStaffMemberDto extends StaffMemberDto {
  @ArrayMinSize(ROLES_MIN, { message: 'Please choose at least one role: without one nobody can sign in.' })
  @IsArray() @ArrayUnique() @ArrayMaxSize(STAFF_ROLES.length) @IsIn(STAFF_ROLES, { each: true, message: 'Please choose roles from the list.' })
  roles!: StaffRole[];

  @IsOptional() @ValidateNested() @Type(() => LicenceDto)
  licence: LicenceDto | null = null;
}

export class RoleDto {
  @IsIn(STAFF_ROLES, { message: 'Please choose a role from the list.' })
  role!: StaffRole;
}

export class ActiveDto {
  @IsBoolean({ message: 'active must be true or false.' })
  active!: boolean;
}

export class WayDto {
  @IsIn(['mail', 'screen'], { message: 'Please choose mail or screen.' })
  way!: InvitationWay;
}
