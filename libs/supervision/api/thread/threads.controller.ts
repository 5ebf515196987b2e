import { Requires } from '@attune/access/api';
import { IdempotencyKey, IfMatch, Uuid } from '@attune/kernel';
import type { Thread, ThreadState } from '@attune/supervision/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommentDto, NewThreadDto, ThreadsOfNoteQuery } from './thread.dto';
import { ThreadsService } from './threads.service';

@Controller('supervision/threads')
export class ThreadsController {
  constructor(private readonly threads: ThreadsService) {}

  @Get()
  @Requires('supervision.read')
  async ofNote(@Query() { noteId }: ThreadsOfNoteQuery): Promise<{ items: Thread[] }> {
    return { items: await this.threads.ofNote(noteId) };
  }

  @Post()
  @Requires('supervision.review')
  open(@IdempotencyKey() key: string, @Body() thread: NewThreadDto): Promise<{ id: string }> {
    return this.threads.open(key, thread);
  }

  @Post(':id/comments')
  @Requires('supervision.comment')
  answer(@Param('id', Uuid) id: string, @IdempotencyKey() key: string, @Body() { text }: CommentDto): Promise<{ id: string }> {
    return this.threads.answer(key, id, text);
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Requires('supervision.comment')
  resolve(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<{ version: number; state: ThreadState }> {
    return this.threads.settle(id, version, 'resolve');
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('supervision.comment')
  reopen(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<{ version: number; state: ThreadState }> {
    return this.threads.settle(id, version, 'reopen');
  }
}
