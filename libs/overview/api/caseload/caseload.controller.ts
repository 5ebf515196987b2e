import { Requires } from '@attune/access/api';
import { COUPLE_STATUSES, type CoupleStatus } from '@attune/couples/domain';
import { page, PAGE_DEFAULT, PageQuery, readCursor, UnitOfWork, type Page } from '@attune/kernel';
import { auditValues } from '@attune/notes/api';
import { FIND_MAX, type CaseloadRow } from '@attune/overview/domain';
import { namePatterns } from '@attune/scheduling/api';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { careCaseload, officeCaseload } from './caseload.sql';

export class CaseloadQuery extends PageQuery {
  @IsOptional()
  @IsIn(COUPLE_STATUSES, { message: `status must be one of ${COUPLE_STATUSES.join(', ')}.` })
  status?: CoupleStatus;

  @IsOptional()
  @IsString()
  @MaxLength(FIND_MAX, { message: `search may have at most ${FIND_MAX} characters.` })
  search?: string;
}

@Controller('overview/caseload')
export class CaseloadController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('overview.caseload')
  async list(@Query() { limit = PAGE_DEFAULT, cursor, status, search }: CaseloadQuery): Promise<Page<CaseloadRow>> {
    const [name = null, id = null] = readCursor(cursor, 2) ?? [];
    const caseload = this.uow.principal.roles.includes('owner') ? officeCaseload : careCaseload;
    const event = auditValues({ action: 'overview.caseload', objectType: 'couple' });
    const [rows] = await this.uow.flight<[(CaseloadRow & { listName: string })[]]>(caseload(status ?? null, name, id, limit + 1, namePatterns(search), ...event));
    const { items, nextCursor } = page(rows, limit, (row) => [row.listName, row.coupleId]);
    return { items: items.map(({ listName: _, ...item }) => item), nextCursor };
  }
}
