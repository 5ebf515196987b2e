import { Requires } from '@attune/access/api';
import { IfMatch, Uuid } from '@attune/kernel';
import type { Registration } from '@attune/supervision/domain';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { PapersDto, PracticeHoursDto, RegistrationDto } from './basis/basis.dto';
import { type DeadlinesView, HoursBasisService, type VersionedHours } from './basis/basis.service';

@Controller('supervision')
export class HoursBasisController {
  constructor(private readonly basis: HoursBasisService) {}

  @Get('hours-settings')
  @Requires('supervision.deadlines')
  settings(): Promise<VersionedHours> {
    return this.basis.settings();
  }

  @Put('hours-settings')
  @Requires('supervision.settings')
  changeSettings(@IfMatch() version: number, @Body() body: PracticeHoursDto): Promise<VersionedHours> {
    return this.basis.changeSettings(body, version);
  }

  @Get('registrations/:associateId')
  @Requires('supervision.deadlines')
  registration(@Param('associateId', Uuid) associateId: string): Promise<Registration & { name: string }> {
    return this.basis.registration(associateId);
  }

  @Put('registrations/:associateId')
  @Requires('supervision.registration')
  changeRegistration(@Param('associateId', Uuid) associateId: string, @IfMatch() version: number, @Body() body: RegistrationDto): Promise<Registration & { name: string }> {
    return this.basis.changeRegistration(associateId, version, body);
  }

  @Get('deadlines')
  @Requires('supervision.deadlines')
  deadlines(): Promise<DeadlinesView> {
    return this.basis.deadlines();
  }

  @Put('papers/:relationId')
  @Requires('supervision.papers')
  changePapers(@Param('relationId', Uuid) relationId: string, @IfMatch() version: number, @Body() body: PapersDto): Promise<{ relationId: string; version: number }> {
    return this.basis.changePapers(relationId, version, body);
  }
}
