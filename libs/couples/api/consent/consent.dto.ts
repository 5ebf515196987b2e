import {
  CONFIDENTIALITY_POLICIES, DOCUMENT_KINDS, LANGUAGES, SIGNED_NAME_MAX, type ConfidentialityPolicy, type DocumentKind, type Language, type RecordPaper, type SignDocument,
} from '@attune/couples/domain';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class DocumentQuery {
  @IsOptional() @IsIn(LANGUAGES, { message: 'language must be en or es.' }) language?: Language;
}

class SignatureDto implements Omit<SignDocument, 'hash'> {
  @IsIn(DOCUMENT_KINDS, { message: 'This is not a document that is signed here.' }) kind!: DocumentKind;
  @IsInt() @Min(1) @Max(9999) edition!: number;
  @IsIn(LANGUAGES, { message: 'language must be en or es.' }) language!: Language;
  @IsString() @Length(2, SIGNED_NAME_MAX, { message: 'Type the full name as signature.' }) name!: string;
  @IsOptional() @IsIn(CONFIDENTIALITY_POLICIES, { message: 'Choose one of the three ways.' }) choice?: ConfidentialityPolicy | null;
}

export class SignDocumentDto extends SignatureDto implements SignDocument {
  @Matches(/^[0-9a-f]{64}$/, { message: 'hash is the one that came with the document.' }) hash!: string;
}

export class RecordPaperDto extends SignatureDto implements RecordPaper {
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the day on the paper as YYYY-MM-DD.' }) signedOn!: string;
}
