import { Requires } from '@attune/access/api';
import { UnitOfWork } from '@attune/kernel';
import { auditValues } from '@attune/notes/api';
import type { Today } from '@attune/overview/domain';
import { Controller, Get } from '@nestjs/common';
import { today } from './today.sql';

@Controller('overview/today')
export class TodayController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('overview.today')
  async read(): Promise<Today> {
    const event = auditValues({ action: 'overview.today', objectType: 'couple' });
    const [[found]] = await this.uow.flight<[[Today]]>(today(...event));
    return found;
  }
}
