import { Public, Requires } from '@attune/access/api';
import { Uuid } from '@attune/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OpenSlipDto, SignWithSlipDto, SlipDto } from './handover.dto';
import { HandoverService } from './handover.service';

@Controller('couples')
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  @Post(':id/partners/:partnerId/handover')
  @Requires('couples.treat')
  start(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string) {
    return this.handovers.start(id, partnerId);
  }

  @Post('handover/open')
  @Public()
  @HttpCode(200)
  async open(@Body() { token, language }: OpenSlipDto) {
    return { items: await this.handovers.documents(token, language) };
  }

  @Post('handover/sign')
  @Public()
  sign(@Body() { token, ...wish }: SignWithSlipDto) {
    return this.handovers.sign(token, wish);
  }

  @Post('handover/end')
  @Public()
  @HttpCode(204)
  end(@Body() { token }: SlipDto) {
    return this.handovers.end(token);
  }
}
