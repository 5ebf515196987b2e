import { Requires } from '@attune/access/api';
import { UnitOfWork } from '@attune/kernel';
import type { OwnAppointment } from '@attune/scheduling/domain';
import { Controller, Get } from '@nestjs/common';
import { nextAppointments } from './portal-appointments.sql';

@Controller('portal/scheduling/appointments')
export class PortalAppointmentsController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('scheduling.own')
  async next(): Promise<{ zone: string; items: OwnAppointment[] }> {
    const [items] = await this.uow.flight<[OwnAppointment[]]>(nextAppointments());
    return { zone: this.uow.principal.zone, items };
  }
}
