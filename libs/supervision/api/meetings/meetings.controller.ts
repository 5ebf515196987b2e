import { Requires, StepUp } from '@attune/access/api';
import { IdempotencyKey, IfMatch, type Page, Uuid } from '@attune/kernel';
import type { MeetingRow, MeetingView } from '@attune/supervision/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ChangedMeetingDto, MeetingDto, MeetingsQuery, SignMeetingDto } from './meeting.dto';
import { type MeetingMoved, MeetingsService } from './meetings.service';
import { ReadMeetingsService } from './read-meetings.service';

@Controller('supervision/meetings')
export class MeetingsController {
  constructor(
    private readonly reader: ReadMeetingsService,
    private readonly meetings: MeetingsService,
  ) {}

  @Get()
  @Requires('supervision.read')
  list(@Query() query: MeetingsQuery): Promise<Page<MeetingRow>> {
    return this.reader.list(query);
  }

  @Get(':id')
  @Requires('supervision.read')
  read(@Param('id', Uuid) id: string): Promise<MeetingView> {
    return this.reader.read(id);
  }

  @Post()
  @Requires('supervision.meet')
  add(@IdempotencyKey() key: string, @Body() body: MeetingDto): Promise<MeetingMoved> {
    return this.meetings.add(key, body);
  }

  @Put(':id')
  @Requires('supervision.meet')
  change(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() body: ChangedMeetingDto): Promise<MeetingMoved> {
    return this.meetings.change(id, version, body);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Requires('supervision.sign-meeting')
  @StepUp()
  sign(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { hash }: SignMeetingDto): Promise<MeetingMoved> {
    return this.meetings.sign(id, version, hash);
  }

  @Post(':id/call-off')
  @HttpCode(200)
  @Requires('supervision.meet')
  callOff(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<MeetingMoved> {
    return this.meetings.callOff(id, version);
  }
}
