import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Me, SecondFactorSetUp } from '@attune/access/domain';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires, StepUp, WhileOwing } from '../guard/decorators';
import { SecondFactorService } from './second-factor.service';

export class CodeDto {
  @IsString({ message: 'Please enter the code.' })
  @MaxLength(40, { message: 'This is too long to be a code.' })
  code!: string;
}

@Controller('access')
export class SecondFactorController {
  constructor(protected readonly service: SecondFactorService) {}

  @Post('second-factor')
  @Requires('access.self')
  @WhileOwing()
  @HttpCode(200)
  give(@Body() body: CodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.service.give(body.code, request, reply);
  }

  @Post('second-factor/set-up')
  @Requires('access.self')
  @WhileOwing()
  @HttpCode(200)
  setUp(): Promise<SecondFactorSetUp> {
    return this.service.setUp();
  }

  @Post('second-factor/confirm')
  @Requires('access.self')
  @WhileOwing()
  @HttpCode(200)
  confirm(@Body() body: CodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ recoveryCodes: string[] }> {
    return this.service.confirm(body.code, request, reply);
  }

  @Post('recovery-codes')
  @Requires('access.self')
  @StepUp()
  @HttpCode(200)
  renewCodes(): Promise<{ recoveryCodes: string[] }> {
    return this.service.renewCodes();
  }
}
