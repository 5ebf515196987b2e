import { Requires } from '@attune/access/api';
import { IMPORT_BYTES_MAX } from '@attune/couples/domain';
import { BodyLimit, Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ConfirmImportDto, ImportMappingDto, ImportRowsQuery, NewImportDto } from './import.dto';
import { ImportsService } from './imports.service';

@Controller('couples/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @BodyLimit(IMPORT_BYTES_MAX)
  @Requires('couples.import')
  take(@IdempotencyKey() key: string, @Body() file: NewImportDto) {
    return this.idempotency.once(key, file, (tx) => this.imports.take(tx, file));
  }

  @Get(':id')
  @Requires('couples.import')
  read(@Param('id', Uuid) id: string) {
    return this.imports.read(id);
  }

  @Get(':id/rows')
  @Requires('couples.import')
  rows(@Param('id', Uuid) id: string, @Query() query: ImportRowsQuery) {
    return this.imports.rows(id, query);
  }

  @Put(':id/mapping')
  @Requires('couples.import')
  map(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() mapping: ImportMappingDto) {
    return this.imports.map(id, version, mapping);
  }

  @Post(':id/confirm')
  @Requires('couples.import')
  @HttpCode(202)
  confirm(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { leaveOutBad }: ConfirmImportDto) {
    return this.imports.confirm(id, version, leaveOutBad);
  }
}
