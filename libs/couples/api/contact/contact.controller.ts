import { Requires } from '@attune/access/api';
import { IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ContactDto, InviteDto } from './contact.dto';
import { ContactService } from './contact.service';

@Controller('couples/:id/partners/:partnerId')
export class ContactController {
  constructor(private readonly contacts: ContactService) {}

  @Put('contact')
  @Requires('couples.write')
  record(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @IfMatch() version: number, @Body() contact: ContactDto) {
    return this.contacts.record(id, partnerId, version, contact);
  }

  @Post('invitation')
  @Requires('couples.treat')
  invite(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @Body() { way }: InviteDto) {
    return this.contacts.invite(id, partnerId, way);
  }

  @Delete('invitation')
  @Requires('couples.treat')
  @HttpCode(204)
  takeBack(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string) {
    return this.contacts.takeBack(id, partnerId);
  }
}
