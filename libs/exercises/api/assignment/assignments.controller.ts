import { Requires } from '@attune/access/api';
import type { AssignmentReply } from '@attune/exercises/domain';
import { Idempotency, IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { AssignmentChangeDto, NewAssignmentDto } from './assignment.dto';
import { AssignmentsService } from './assignments.service';

@Controller('exercises/assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Requires('exercises.assign')
  assign(@IdempotencyKey() key: string, @Body() wish: NewAssignmentDto): Promise<AssignmentReply> {
    return this.idempotency.once(key, wish, (tx) => this.assignments.assign(tx, wish));
  }

  @Patch(':id')
  @Requires('exercises.assign')
  change(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() change: AssignmentChangeDto): Promise<AssignmentReply> {
    return this.assignments.change(id, version, change);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('exercises.assign')
  end(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<AssignmentReply> {
    return this.assignments.end(id, version);
  }
}
