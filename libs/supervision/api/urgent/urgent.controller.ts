import { Requires } from '@attune/access/api';
import { UnitOfWork, Uuid } from '@attune/kernel';
import type { UrgentItem } from '@attune/supervision/domain';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { TakeUrgentService, type Taken } from './take-urgent.service';
import { urgentItems } from './urgent.sql';

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

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Requires('supervision.acknowledge')
  acknowledge(@Param('id', Uuid) id: string): Promise<Taken> {
    return this.taking.take(id);
  }
}
