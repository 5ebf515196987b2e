import { RecoveryStartDto, Requires, StepUpForThis } from '@attune/access/api';
import { Uuid } from '@attune/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { RecoveryService } from './recovery.service';

@Controller('couples/:id/partners/:partnerId/recovery')
export class RecoveryController {
  constructor(private readonly recovery: RecoveryService) {}

  @Get()
  @Requires('couples.treat')
  read(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string) {
    return this.recovery.read(id, partnerId);
  }

  @Post()
  @Requires('couples.treat')
  @StepUpForThis()
  start(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @Body() { way }: RecoveryStartDto) {
    return this.recovery.start(id, partnerId, way);
  }

  @Delete()
  @Requires('couples.treat')
  @HttpCode(204)
  takeBack(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string) {
    return this.recovery.takeBack(id, partnerId);
  }
}
