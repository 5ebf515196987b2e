import { Body, Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import type { RecoveryClaimed, RecoveryOpened } from '@attune/access/domain';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Public, Requires } from '../../guard/decorators';
import { PASSWORD_TEXT_MAX } from '../../sign-in/sign-in.controller';
import { LinkDto } from '../reset.controller';
import { RecoveryService } from './recovery.service';

export class RecoveryOpenDto extends LinkDto {
  @IsString({ message: 'Please enter the six digits.' })
  @Matches(/^\d{6}$/, { message: 'Please enter the six digits.' })
  code!: string;
}

export class RecoveryCompleteDto extends RecoveryOpenDto {
  @IsString({ message: 'Please choose a password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;
}

export class RecoveryStopDto {
  @IsUUID()
  token!: string;
}

@Controller('access')
export class RecoveryController {
  constructor(private readonly service: RecoveryService) {}

  @Post('recoveries/claim')
  @Public()
  @HttpCode(200)
  claim(@Body() { token }: LinkDto, @Req() request: FastifyRequest): Promise<RecoveryClaimed> {
    return this.service.claim(token, request);
  }

  @Post('recoveries/open')
  @Public()
  @HttpCode(200)
  open(@Body() { token, code }: RecoveryOpenDto, @Req() request: FastifyRequest): Promise<RecoveryOpened> {
    return this.service.open(token, code, request);
  }

  @Post('recoveries/complete')
  @Public()
  @HttpCode(204)
  complete(@Body() { token, code, password }: RecoveryCompleteDto, @Req() request: FastifyRequest): Promise<void> {
    return this.service.complete(token, code, password, request);
  }

  @Post('recoveries/stop')
  @Public()
  @HttpCode(204)
  stopByNotice(@Body() { token }: RecoveryStopDto): Promise<void> {
    return this.service.stopByNotice(token);
  }

  @Delete('recoveries/current')
  @Requires('access.self')
  @HttpCode(204)
  stop(): Promise<void> {
    return this.service.stop();
  }
}
