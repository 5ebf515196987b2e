import {
  COUPLE_STATUSES, EMAIL_MAX, LANGUAGES, NAME_MAX, PHONE_MAX, STATUS_ACTS, type CoupleStatus, type Language, type NewAssignment, type NewCouple, type NewPartner,
  type PartnerEdit, type StatusAct, type StatusChange,
} from '@attune/couples/domain';
import { PageQuery } from '@attune/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';

const BOTH = { message: 'A couple is two people: give both.' };
const nameMessage = (what: string) => ({ message: `${what} needs 1 to ${NAME_MAX} characters.` });

export class CoupleListQuery extends PageQuery {
  @IsOptional() @IsIn(COUPLE_STATUSES, { message: 'status must be one of invited, active, paused, closed.' }) status?: CoupleStatus;
  @IsOptional() @IsString() @MaxLength(80, { message: 'Search for at most 80 characters.' }) search?: string;
}

export class NewPartnerDto implements NewPartner {
  @IsString() @Length(1, NAME_MAX, nameMessage('The first name')) givenName!: string;
  @IsString() @Length(1, NAME_MAX, nameMessage('The last name')) familyName!: string;
  @IsIn(LANGUAGES, { message: 'Choose English or Spanish.' }) language!: Language;
  @IsOptional() @IsString() @MaxLength(EMAIL_MAX) email?: string | null;
  @IsOptional() @IsString() @MaxLength(PHONE_MAX) phone?: string | null;
}

export class NewCoupleDto implements NewCouple {
  @IsObject(BOTH) @ValidateNested() @Type(() => NewPartnerDto) a!: NewPartnerDto;
  @IsObject(BOTH) @ValidateNested() @Type(() => NewPartnerDto) b!: NewPartnerDto;
  @IsOptional() @IsUUID('all', { message: 'Choose a clinician from the list.' }) staffId?: string | null;
}

export class PartnerEditDto implements PartnerEdit {
  @IsString() @Length(1, NAME_MAX, nameMessage('The first name')) givenName!: string;
  @IsString() @Length(1, NAME_MAX, nameMessage('The last name')) familyName!: string;
  @IsString() @Length(1, NAME_MAX, nameMessage('The name shown to the other partner')) shownName!: string;
  @IsIn(LANGUAGES, { message: 'Choose English or Spanish.' }) language!: Language;
}

export class StatusChangeDto implements StatusChange {
  @IsIn(STATUS_ACTS, { message: 'Choose activate, pause, close or reopen.' }) act!: StatusAct;
}

export class NewAssignmentDto implements NewAssignment {
  @IsUUID('all', { message: 'Choose a clinician from the list.' }) staffId!: string;
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the first day as YYYY-MM-DD.' }) fromOn!: string;
}
