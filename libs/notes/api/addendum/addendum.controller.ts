import { Requires, StepUp } from '@attune/access/api';
import { IdempotencyKey, Uuid } from '@attune/kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { NewAddendumDto } from './addendum.dto';
import { AddendumService } from './addendum.service';

/** The only way to change what a final note says: by putting something to it. */
@Controller('notes/:id/addenda')
export class AddendumController {
  constructor(private readonly addenda: AddendumService) {}

  @Post()
  @StepUp()
  @Requires('notes.sign')
  add(@Param('id', Uuid) id: string, @IdempotencyKey() key: string, @Body() addendum: NewAddendumDto): Promise<{ id: string }> {
    return this.addenda.add(id, key, addendum);
  }
}
