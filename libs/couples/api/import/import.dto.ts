import {
  fieldsOf, IMPORT_COLUMNS_MAX, IMPORT_ROW_STATES, IMPORT_TEXT_MAX, type ConfirmImport, type ImportField, type ImportMapping, type ImportRowState, type ImportShape, type NewImport,
} from '@attune/couples/domain';
import { PageQuery } from '@attune/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';

const FIELDS = [...new Set([...fieldsOf('couple-a-row'), ...fieldsOf('person-a-row')]), null];

export class NewImportDto implements NewImport {
  @IsString() @Length(1, 200, { message: 'The file needs a name of at most 200 characters.' }) fileName!: string;
  @IsString() @Length(1, IMPORT_TEXT_MAX, { message: 'The file is empty or too long. Split it into parts of about 5,000 couples.' }) text!: string;
}

export class ImportMappingDto implements ImportMapping {
  @IsIn(['couple-a-row', 'person-a-row'], { message: 'Say whether a row is a couple or a person.' }) shape!: ImportShape;
  @IsArray() @ArrayMaxSize(IMPORT_COLUMNS_MAX) @IsIn(FIELDS, { each: true, message: 'A column is mapped to something that is not known.' }) columns!: (ImportField | null)[];
}

export class ConfirmImportDto implements ConfirmImport {
  @IsBoolean({ message: 'Say whether rows with errors are left out.' }) leaveOutBad!: boolean;
}

export class ImportRowsQuery extends PageQuery {
  @IsOptional() @IsIn(IMPORT_ROW_STATES, { message: 'state is not one of a row’s states.' }) state?: ImportRowState;
}
