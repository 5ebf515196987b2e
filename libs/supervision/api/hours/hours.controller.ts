import { Requires } from '@attune/access/api';
import { badRequest, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import type { HoursLedgerView, HoursWeekView } from '@attune/supervision/domain';
import { isDate } from '@attune/util';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { EntryDto, LedgerQuery, WhoseQuery } from './hours.dto';
import { EntriesService, type EntryWritten } from './ledger/entries.service';
import { ReadLedgerService, type ThisWeek } from './ledger/read-ledger.service';
import { ReadWeekService } from './ledger/read-week.service';

/** A week in an address: its first day. */
export const weekStartOf = (text: string): string => {
  if (!isDate(text)) throw badRequest('A week is named by its first day, such as 2026-11-22.', [{ field: 'weekStart', message: 'Please give a date.' }]);
  return text;
};

@Controller('supervision/hours')
export class HoursController {
  constructor(
    private readonly ledger: ReadLedgerService,
    private readonly weeks: ReadWeekService,
    private readonly entries: EntriesService,
  ) {}

  @Get()
  @Requires('supervision.read')
  read(@Query() { associateId, ...paging }: LedgerQuery): Promise<HoursLedgerView> {
    return this.ledger.read(associateId, paging);
  }

  @Get('this-week')
  @Requires('supervision.read')
  async thisWeek(): Promise<{ items: ThisWeek[] }> {
    return { items: await this.ledger.thisWeek() };
  }

  @Get('weeks/:weekStart')
  @Requires('supervision.read')
  week(@Param('weekStart') weekStart: string, @Query() { associateId }: WhoseQuery): Promise<HoursWeekView> {
    return this.weeks.read(associateId, weekStartOf(weekStart));
  }

  @Post('entries')
  @Requires('supervision.log-hours')
  add(@IdempotencyKey() key: string, @Body() body: EntryDto): Promise<EntryWritten> {
    return this.entries.add(key, body);
  }

  @Put('entries/:id')
  @Requires('supervision.log-hours')
  change(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() body: EntryDto): Promise<EntryWritten> {
    return this.entries.change(id, version, body);
  }
}
