import { Requires } from '@attune/access/api';
import { Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { AssignmentsService } from './assignments.service';
import { CouplesService } from './couples.service';
import { OwedService } from './owed.service';
import { CoupleListQuery, NewAssignmentDto, NewCoupleDto, PartnerEditDto, StatusChangeDto } from './record.dto';
import { StatusService } from './status.service';

@Controller('couples')
export class CouplesController {
  constructor(
    private readonly couples: CouplesService,
    private readonly statuses: StatusService,
    private readonly assignments: AssignmentsService,
    private readonly worklist: OwedService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Requires('couples.list')
  list(@Query() query: CoupleListQuery) {
    return this.couples.list(query);
  }

  @Post()
  @Requires('couples.write')
  open(@IdempotencyKey() key: string, @Body() wish: NewCoupleDto) {
    return this.idempotency.once(key, wish, (tx) => this.couples.open(tx, wish));
  }

  @Get('owed')
  @Requires('couples.treat')
  owed() {
    return this.worklist.list();
  }

  @Get(':id')
  @Requires('couples.read')
  read(@Param('id', Uuid) id: string) {
    return this.couples.read(id);
  }

  @Patch(':id/partners/:partnerId')
  @Requires('couples.write')
  editPartner(@Param('id', Uuid) id: string, @Param('partnerId', Uuid) partnerId: string, @IfMatch() version: number, @Body() edit: PartnerEditDto) {
    return this.couples.editPartner(id, partnerId, version, edit);
  }

  @Post(':id/assignments')
  @Requires('couples.assign')
  assign(@Param('id', Uuid) id: string, @Body() wish: NewAssignmentDto) {
    return this.assignments.assign(id, wish);
  }

  @Post(':id/status')
  @Requires('couples.treat')
  changeStatus(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { act }: StatusChangeDto) {
    return this.statuses.change(id, version, act);
  }
}
