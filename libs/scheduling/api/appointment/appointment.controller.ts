import { Requires } from '@attune/access/api';
import { IfMatch, notFound, UnitOfWork, Uuid } from '@attune/kernel';
import type { AppointmentDetail, Attendance, Changed, StatusReply } from '@attune/scheduling/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AttendanceDto, CancelDto, NewTimeDto, ReopenDto, StatusDto } from './appointment.dto';
import { appointmentOf } from './appointment.sql';
import { ChangeTimeService } from './change-time.service';
import { StatusService } from './status.service';

@Controller('scheduling/appointments/:id')
export class AppointmentController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly time: ChangeTimeService,
    private readonly status: StatusService,
  ) {}

  @Get()
  @Requires('scheduling.read')
  async read(@Param('id', Uuid) id: string): Promise<AppointmentDetail> {
    const [[found]] = await this.uow.flight<[AppointmentDetail[]]>(appointmentOf(id));
    if (!found) throw notFound();
    return found;
  }

  @Put('time')
  @Requires('scheduling.write')
  move(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() to: NewTimeDto): Promise<Changed> {
    return this.time.move(id, version, to);
  }

  @Post('cancel')
  @HttpCode(200)
  @Requires('scheduling.write')
  cancel(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { scope }: CancelDto): Promise<Changed> {
    return this.time.cancel(id, version, scope);
  }

  @Post('reopen')
  @HttpCode(200)
  @Requires('scheduling.write')
  reopen(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { also }: ReopenDto): Promise<Changed> {
    return this.time.reopen(id, version, also);
  }

  @Put('status')
  @Requires('scheduling.write')
  act(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() { act }: StatusDto): Promise<StatusReply> {
    return this.status.act(id, version, act);
  }

  @Post('start')
  @HttpCode(200)
  @Requires('scheduling.hold')
  start(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<StatusReply> {
    return this.status.act(id, version, 'start');
  }

  @Post('stop')
  @HttpCode(200)
  @Requires('scheduling.hold')
  stop(@Param('id', Uuid) id: string, @IfMatch() version: number): Promise<StatusReply> {
    return this.status.act(id, version, 'stop');
  }

  @Put('attendance')
  @Requires('scheduling.hold')
  attend(@Param('id', Uuid) id: string, @IfMatch() version: number, @Body() dto: AttendanceDto): Promise<{ version: number; attendance: Attendance[] }> {
    return this.status.attend(id, version, dto.attendance);
  }
}
