import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { Me } from '@attune/access/domain';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Requires } from '../guard/decorators';
import { PASSWORD_TEXT_MAX } from '../sign-in/sign-in.controller';
import { CodeDto, SecondFactorController } from './second-factor.controller';

export class TurnOffDto extends CodeDto {
  @IsString({ message: 'Please enter your password.' })
  @MinLength(1, { message: 'Please enter your password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;
}

/** For partners it is offered and not demanded: what they set up they may turn off. */
@Controller('portal/access')
export class PortalSecondFactorController extends SecondFactorController {
  @Post('second-factor/turn-off')
  @Requires('access.self')
  @HttpCode(200)
  turnOff(@Body() { password, code }: TurnOffDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.service.turnOff(password, code, reply);
  }
}
