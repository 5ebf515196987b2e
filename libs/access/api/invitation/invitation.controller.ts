import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type InvitationOpened, type Language, LANGUAGES, type Me } from '@attune/access/domain';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../guard/decorators';
import { PASSWORD_TEXT_MAX } from '../sign-in/sign-in.controller';
import { AcceptanceService } from './acceptance.service';

export class InvitationOpenDto {
  @IsString()
  @MaxLength(100)
  token!: string;

  @IsString({ message: 'Please enter the six digits you were told.' })
  @Matches(/^\d{6}$/, { message: 'Please enter the six digits you were told.' })
  code!: string;
}

export class InvitationAcceptDto extends InvitationOpenDto {
  @IsString({ message: 'Please choose a password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;

  @IsIn(LANGUAGES, { message: 'Please choose English or Spanish.' })
  language!: Language;
}

@Controller('access/invitations')
export class InvitationController {
  constructor(private readonly service: AcceptanceService) {}

  @Post('open')
  @Public()
  @HttpCode(200)
  open(@Body() { token, code }: InvitationOpenDto, @Req() request: FastifyRequest): Promise<InvitationOpened> {
    return this.service.open(token, code, request);
  }

  @Post('accept')
  @Public()
  @HttpCode(200)
  accept(
    @Body() { token, code, password, language }: InvitationAcceptDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.service.accept(token, code, password, language, request, reply);
  }
}
