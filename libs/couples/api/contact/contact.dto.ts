import { EMAIL_MAX, PHONE_MAX, type SafeContact } from '@attune/couples/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

const unlessNull = (field: keyof SafeContact) => ValidateIf((contact: SafeContact) => contact[field] !== null);
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ContactDto implements SafeContact {
  @unlessNull('email') @IsString() @MaxLength(EMAIL_MAX) email!: string | null;
  @unlessNull('phone') @IsString() @MaxLength(PHONE_MAX) phone!: string | null;
  @IsBoolean() mayMail!: boolean;
  @IsArray() @ArrayMaxSize(7) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true }) safeDays!: number[];
  @unlessNull('safeFrom') @IsString() @Matches(TIME, { message: 'Give the hour as HH:MM.' }) safeFrom!: string | null;
  @unlessNull('safeUntil') @IsString() @Matches(TIME, { message: 'Give the hour as HH:MM.' }) safeUntil!: string | null;
}

export class InviteDto {
  @IsIn(['mail', 'screen'], { message: 'Choose mail, or a link to show on this screen.' }) way!: 'mail' | 'screen';
}
