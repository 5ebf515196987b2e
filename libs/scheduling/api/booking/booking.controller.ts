import { Requires } from '@attune/access/api';
import { IdempotencyKey, UnitOfWork } from '@attune/kernel';
import type { BookableCouple, Booked } from '@attune/scheduling/domain';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { namePatterns } from '../data/name-patterns';
import { BookableQuery, NewAppointmentDto } from './booking.dto';
import { BookingService } from './booking.service';
import { bookableCouples } from './booking.sql';

@Controller('scheduling')
export class BookingController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly booking: BookingService,
  ) {}

  /** At most twenty: type more of the name to narrow them. */
  @Get('bookable-couples')
  @Requires('scheduling.write')
  async bookable(@Query() { staff, named, couple }: BookableQuery): Promise<{ items: BookableCouple[] }> {
    const [items] = await this.uow.flight<[BookableCouple[]]>(bookableCouples(staff ?? null, namePatterns(named), couple ?? null));
    return { items };
  }

  @Post('appointments')
  @Requires('scheduling.write')
  book(@Body() wish: NewAppointmentDto, @IdempotencyKey() key: string): Promise<Booked> {
    return this.booking.book(wish, key);
  }
}
