import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Public } from '@attune/access/api';
import type { Me } from '@attune/access/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FirstOwnerDto } from './first-owner.dto';
import { FirstOwnerService } from './first-owner.service';

@Controller('practice/first-owner')
export class FirstOwnerController {
  constructor(private readonly service: FirstOwnerService) {}

  @Post()
  @Public()
  @HttpCode(200)
  open(@Body() body: FirstOwnerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.service.open(body, request, reply);
  }
}
