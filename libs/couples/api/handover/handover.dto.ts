import type { Language } from '@attune/couples/domain';
import { LANGUAGES } from '@attune/couples/domain';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SignDocumentDto } from '../consent/consent.dto';

export class SlipDto {
  @IsString() @MaxLength(100) token!: string;
}

export class OpenSlipDto extends SlipDto {
  @IsOptional() @IsIn(LANGUAGES, { message: 'language must be en or es.' }) language?: Language;
}

export class SignWithSlipDto extends SignDocumentDto {
  @IsString() @MaxLength(100) token!: string;
}
