import { Requires } from '@attune/access/api';
import { plainName } from '@attune/couples/domain';
import { UnitOfWork } from '@attune/kernel';
import { FIND_MAX, type Found } from '@attune/overview/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { find } from './find.sql';

export class FindQuery {
  @IsString({ message: 'q must be what you look for.' })
  @MaxLength(FIND_MAX, { message: `q may have at most ${FIND_MAX} characters.` })
  q!: string;
}

@Controller('overview/find')
export class FindController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('couples.list')
  async find(@Query() { q }: FindQuery): Promise<{ items: Found[] }> {
    if (!plainName(q)) return { items: [] };
    const [items] = (await this.uow.flight(find(patterns(plainName(q)), patterns(q.trim())))) as unknown as [Found[]];
    return { items };
  }
}

const patterns = (text: string): string[] => text.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
