import { Requires } from '@attune/access/api';
import { IdempotencyKey } from '@attune/kernel';
import { Body, Controller, Post } from '@nestjs/common';
import { NewAppointmentDto } from './booking.dto';
import { BookingService, type Booked } from './booking.service';

@Controller('scheduling/appointments')
export class BookingController {
  constructor(private readonly booking: BookingService) {}

  @Post()
  @Requires('scheduling.write')
  book(@Body() wish: NewAppointmentDto, @IdempotencyKey() key: string): Promise<Booked> {
    return this.booking.book(wish, key);
  }
}
