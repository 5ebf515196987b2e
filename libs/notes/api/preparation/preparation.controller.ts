import { Requires } from '@attune/access/api';
import { IfMatch, Uuid } from '@attune/kernel';
import { PREPARED_MAX, type Preparation } from '@attune/notes/domain';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PreparationService } from './preparation.service';

class OfAppointmentQuery {
  @IsOptional()
  @IsUUID('all', { message: 'appointmentId must be the id of an appointment.' })
  appointmentId?: string;
}

class PreparedDto {
  @IsString()
  @MaxLength(PREPARED_MAX, { message: `This holds at most ${PREPARED_MAX} characters.` })
  text!: string;
}

@Controller('notes/preparations')
export class PreparationController {
  constructor(private readonly preparations: PreparationService) {}

  @Get(':coupleId')
  @Requires('notes.write')
  read(@Param('coupleId', Uuid) coupleId: string, @Query() of: OfAppointmentQuery): Promise<Preparation> {
    return this.preparations.read(coupleId, of.appointmentId ?? null);
  }

  @Put(':coupleId')
  @Requires('notes.write')
  write(@Param('coupleId', Uuid) coupleId: string, @Query() of: OfAppointmentQuery, @IfMatch() version: number, @Body() { text }: PreparedDto): Promise<{ version: number }> {
    return this.preparations.write(coupleId, of.appointmentId ?? null, version, text);
  }
}
