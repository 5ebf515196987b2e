import { Body, Controller, Get, HttpCode, Patch, Post, Put, Res } from '@nestjs/common';
import { type Language, LANGUAGES, type Me } from '@attune/access/domain';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Requires, WhileOwing } from '../guard/decorators';
import { PASSWORD_TEXT_MAX } from '../sign-in/sign-in.controller';
import { DraftKeyService } from './draft-key.service';
import { MeService } from './me.service';
import { PasswordService } from './password.service';

export class StepUpDto {
  @IsString({ message: 'Please enter your password.' })
  @MinLength(1, { message: 'Please enter your password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;

  /** As the refusal named it: the password counts for this one act, and for nothing else. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{43}$/)
  act?: string;
}

export class PasswordChangeDto {
  @IsString({ message: 'Please enter your present password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  current!: string;

  @IsString({ message: 'Please enter a new password.' })
  @MaxLength(PASSWORD_TEXT_MAX)
  password!: string;
}

export class LanguageDto {
  @IsIn(LANGUAGES, { message: 'Please choose English or Spanish.' })
  language!: Language;
}

@Controller('access')
export class AccountController {
  constructor(
    private readonly me: MeService,
    protected readonly passwords: PasswordService,
    private readonly draftKeys: DraftKeyService,
  ) {}

  @Get('me')
  @Requires('access.self')
  @WhileOwing()
  read(): Promise<Me> {
    return this.me.read();
  }

  @Patch('me')
  @Requires('access.self')
  setLanguage(@Body() body: LanguageDto): Promise<Me> {
    return this.me.setLanguage(body.language);
  }

  @Post('step-up')
  @Requires('access.self')
  @HttpCode(200)
  stepUp(@Body() body: StepUpDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.passwords.stepUp(body.password, body.act, reply);
  }

  @Put('password')
  @Requires('access.self')
  change(@Body() body: PasswordChangeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.passwords.change(body.current, body.password, reply);
  }

  @Post('draft-key')
  @Requires('access.self')
  @HttpCode(200)
  async draftKey(): Promise<{ key: string }> {
    return { key: await this.draftKeys.give() };
  }
}
