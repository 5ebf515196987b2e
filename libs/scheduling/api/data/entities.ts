import { Appointment } from './appointment.entity';
import { AttendanceRow } from './attendance.entity';
import { Series } from './series.entity';

/** The tables of scheduling that TypeORM writes. */
export const SCHEDULING_ENTITIES = [Appointment, AttendanceRow, Series];
