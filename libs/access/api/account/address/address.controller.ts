import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EMAIL_MAX } from '@attune/access/domain';
import { IsString, MaxLength } from 'class-validator';
import { Public, Requires, StepUpForThis } from '../../guard/decorators';
import { LinkDto } from '../../reset/reset.controller';
import { AddressService } from './address.service';

export class AddressDto {
  @IsString({ message: 'Please enter the new address.' })
  @MaxLength(EMAIL_MAX)
  email!: string;
}

@Controller('access')
export class AddressController {
  constructor(private readonly service: AddressService) {}

  @Post('address-changes')
  @Requires('access.self')
  @StepUpForThis()
  @HttpCode(204)
  ask(@Body() { email }: AddressDto): Promise<void> {
    return this.service.ask(email);
  }

  @Post('address-changes/complete')
  @Public()
  @HttpCode(204)
  complete(@Body() { token }: LinkDto): Promise<void> {
    return this.service.complete(token);
  }

  @Post('address-changes/undo')
  @Public()
  @HttpCode(204)
  undo(@Body() { token }: LinkDto): Promise<void> {
    return this.service.undo(token);
  }
}
