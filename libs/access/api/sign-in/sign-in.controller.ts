import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { EMAIL_MAX, type Me, type SignInRow } from '@attune/access/domain';
import { Uuid } from '@attune/kernel';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires, WhileOwing } from '../guard/decorators';
import { SignInService } from './sign-in.service';
import { SignIns } from './sign-ins';

/** Far beyond the longest password, so that its own refusal is the policy's and not this. */
export const PASSWORD_TEXT_MAX = 1000;

export class SignInDto {
  @IsString({ message: 'Please enter your email address.' })
  @MaxLength(EMAIL_MAX)
  email!: string;

  @IsString({ message: 'Please enter your password.' })
  @MinLength(1, { message: 'Please enter your password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;
}

@Controller('access/sign-ins')
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly signIns: SignIns,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  open(@Body() body: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.service.open(body.email, body.password, request, reply);
  }

  @Get()
  @Requires('access.self')
  async list(): Promise<{ items: SignInRow[] }> {
    return { items: await this.service.list() };
  }

  @Delete('current')
  @Requires('access.self')
  @WhileOwing()
  @HttpCode(204)
  @Header('Clear-Site-Data', '"cache", "storage"')
  signOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.service.end(this.signIns.currentId, reply);
  }

  @Delete()
  @Requires('access.self')
  @HttpCode(204)
  @Header('Clear-Site-Data', '"cache", "storage"')
  endEverywhere(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.service.endEverywhere(reply);
  }

  @Delete(':id')
  @Requires('access.self')
  @HttpCode(204)
  end(@Param('id', Uuid) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.service.end(id, reply);
  }
}
