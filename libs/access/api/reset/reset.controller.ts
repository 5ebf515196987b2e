import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { EMAIL_MAX } from '@attune/access/domain';
import { refuseFields } from '@attune/kernel';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires } from '../guard/decorators';
import { PASSWORD_TEXT_MAX } from '../sign-in/sign-in.controller';
import { ResetService } from './reset.service';

export class ResetRequestDto {
  @IsString({ message: 'Please enter your email address.' })
  @MaxLength(EMAIL_MAX)
  email!: string;
}

export class LinkDto {
  @IsString()
  @MaxLength(100)
  token!: string;
}

export class ResetCompleteDto extends LinkDto {
  @IsString({ message: 'Please choose a password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;
}

@Controller('access')
export class ResetController {
  constructor(private readonly service: ResetService) {}

  @Post('resets')
  @Public()
  @HttpCode(204)
  request(@Body() body: ResetRequestDto, @Req() request: FastifyRequest): Promise<void> {
    return this.service.request(body.email, request.ip);
  }

  @Post('resets/complete')
  @Public()
  @HttpCode(204)
  complete(@Body() body: ResetCompleteDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.service.complete(body.token, body.password, request, reply);
  }

  @Post('address-checks')
  @Requires('access.self')
  @HttpCode(204)
  checkAddress(@Body() body: unknown): Promise<void> {
    refuseFields(body);
    return this.service.checkAddress();
  }

  @Post('address-checks/complete')
  @Public()
  @HttpCode(204)
  completeAddressCheck(@Body() body: LinkDto): Promise<void> {
    return this.service.completeAddressCheck(body.token);
  }
}
