import { Requires } from '@attune/access/api';
import { UnitOfWork } from '@attune/kernel';
import { FIND_MAX, type Found } from '@attune/overview/domain';
import { namePatterns } from '@attune/scheduling/api';
import { Controller, Get, Query } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { findInCare, findInPractice } from './find.sql';

export class FindQuery {
  @IsString({ message: 'q must be what you look for.' })
  @MaxLength(FIND_MAX, { message: `q may have at most ${FIND_MAX} characters.` })
  q!: string;
}

@Controller('overview/find')
export class FindController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('overview.find')
  async find(@Query() { q }: FindQuery): Promise<{ items: Found[] }> {
    const plain = namePatterns(q);
    if (!plain) return { items: [] };
    const find = this.uow.principal.roles.includes('owner') ? findInPractice : findInCare;
    const [items] = await this.uow.flight<[Found[]]>(find(plain, asWritten(q)));
    return { items };
  }
}

/** Patterns that keep accents, for names as they are written. */
const asWritten = (text: string): string[] => text.trim().split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
