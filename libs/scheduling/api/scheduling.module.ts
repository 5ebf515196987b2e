import { Module } from '@nestjs/common';
import { AppointmentController } from './appointment/appointment.controller';
import { ChangeTimeService } from './appointment/change-time.service';
import { StatusService } from './appointment/status.service';
import { BookingController } from './booking/booking.controller';
import { BookingService } from './booking/booking.service';
import { CalendarService } from './booking/calendar.service';
import { FollowClinician } from './booking/follow-clinician';
import { PortalAppointmentsController } from './portal/portal-appointments.controller';
import { WeekController } from './week/week.controller';

/** What staff reach of appointments. */
@Module({
  controllers: [WeekController, BookingController, AppointmentController],
  providers: [CalendarService, BookingService, FollowClinician, ChangeTimeService, StatusService],
  exports: [StatusService],
})
export class SchedulingModule {}

/** What partners reach of them: their own next ones. */
@Module({ controllers: [PortalAppointmentsController] })
export class SchedulingPortalModule {}
