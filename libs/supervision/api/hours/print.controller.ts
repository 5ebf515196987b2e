import { Requires } from '@attune/access/api';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { LogQuery, WhoseQuery } from './hours.dto';
import { PrintHoursService } from './print/print-hours.service';

const file = (bytes: Buffer, name: string) => new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}.pdf"`, length: bytes.length });

@Controller('supervision/hours')
export class PrintController {
  constructor(private readonly printing: PrintHoursService) {}

  @Get('weekly-log')
  @Requires('supervision.read')
  async weeklyLog(@Query() { associateId, from, until }: LogQuery): Promise<StreamableFile> {
    return file(await this.printing.weeklyLog(associateId, from, until), `weekly-log-${from}`);
  }

  @Get('experience-summary')
  @Requires('supervision.read')
  async summary(@Query() { associateId }: WhoseQuery): Promise<StreamableFile> {
    return file(await this.printing.summary(associateId), 'experience-summary');
  }
}
