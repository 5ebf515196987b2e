import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Recoveries, RecoveryStartDto, Requires, StepUpForThis } from '@attune/access/api';
import type { RecoveryMade, RecoveryUnderWay } from '@attune/access/domain';
import { UnitOfWork, Uuid } from '@attune/kernel';
import { notOneself } from './role.service';
import { StaffService } from './staff.service';

/** A colleague who cannot get in any more: an owner, who has seen them, begins the way back; never for themselves. */
@Controller('practice/staff/:id/recovery')
export class RecoveryController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly staff: StaffService,
    private readonly recoveries: Recoveries,
  ) {}

  @Get()
  @Requires('practice.staff')
  async read(@Param('id', Uuid) id: string): Promise<{ underWay: RecoveryUnderWay | null }> {
    await this.staff.person(id);
    return { underWay: await this.uow.transaction((tx) => this.recoveries.underWay(tx, id, 'staff')) };
  }

  @Post()
  @Requires('practice.staff')
  @StepUpForThis()
  start(@Param('id', Uuid) id: string, @Body() { way }: RecoveryStartDto): Promise<RecoveryMade> {
    if (id === this.uow.principal.personId) throw notOneself();
    return this.uow.transaction((tx) => this.recoveries.start(tx, { personId: id, kind: 'staff', mailTo: 'own-address' }, way));
  }

  @Delete()
  @Requires('practice.staff')
  @HttpCode(204)
  takeBack(@Param('id', Uuid) id: string): Promise<void> {
    return this.uow.transaction((tx) => this.recoveries.takeBack(tx, id, 'staff'));
  }
}
