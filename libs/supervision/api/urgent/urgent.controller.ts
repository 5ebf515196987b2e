import { Requires } from '@attune/access/api';
import { UnitOfWork, Uuid } from '@attune/kernel';
import type { UrgentItem } from '@attune/supervision/domain';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { TakeUrgentService, type Taken } from './take-urgent.service';
import { urgentItems, urgentWaits } from './urgent.sql';

@Controller('supervision/urgent')
export class UrgentController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly taking: TakeUrgentService,
  ) {}

  @Get()
  @Requires('supervision.acknowledge')
  async list(): Promise<{ items: UrgentItem[] }> {
    const [rows] = await this.uow.flight<[UrgentItem[]]>(urgentItems({ action: 'supervision.urgent', objectType: 'urgent_item' }));
    return { items: rows };
  }

  @Get('waits')
  @Requires('supervision.acknowledge')
  async waits(): Promise<{ waits: boolean }> {
    const [[row]] = await this.uow.flight<[{ waits: boolean }[]]>(urgentWaits());
    return { waits: row?.waits === true };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Requires('supervision.acknowledge')
  acknowledge(@Param('id', Uuid) id: string): Promise<Taken> {
    return this.taking.take(id);
  }
}
