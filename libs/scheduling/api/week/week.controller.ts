import { Requires } from '@attune/access/api';
import { notFound, UnitOfWork } from '@attune/kernel';
import type { ClinicianWeek } from '@attune/scheduling/domain';
import { mondayOf } from '@attune/util';
import { Controller, Get, Query } from '@nestjs/common';
import { WeekQuery } from './week.dto';
import { weekOf } from './week.sql';

@Controller('scheduling/week')
export class WeekController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('scheduling.read')
  async week(@Query() { on, staff }: WeekQuery): Promise<ClinicianWeek> {
    const monday = mondayOf(on ?? this.uow.today());
    const [[week]] = await this.uow.flight<[ClinicianWeek[]]>(weekOf(staff ?? null, monday));
    if (!week) throw notFound();
    return { ...week, clinicians: week.clinicians ?? [], monday, zone: this.uow.principal.zone };
  }
}
