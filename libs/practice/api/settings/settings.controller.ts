import { Body, Controller, Get, Put } from '@nestjs/common';
import { Requires } from '@attune/access/api';
import { IfMatch } from '@attune/kernel';
import type { PracticeSettings } from '@attune/practice/domain';
import { SettingsDto } from './settings.dto';
import { SettingsService } from './settings.service';

@Controller('practice/settings')
export class SettingsController {
  constructor(private readonly service: SettingsService) {}

  @Get()
  @Requires('practice.read')
  read(): Promise<PracticeSettings> {
    return this.service.read();
  }

  @Put()
  @Requires('practice.settings')
  change(@Body() body: SettingsDto, @IfMatch() version: number): Promise<PracticeSettings> {
    return this.service.change(body, version);
  }
}
