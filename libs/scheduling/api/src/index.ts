export { StatusService } from '../appointment/status.service';
export { Appointment } from '../data/appointment.entity';
export { namePatterns } from '../data/name-patterns';
export { SCHEDULING_ENTITIES } from '../data/entities';
export { isoText, partnersOf } from '../data/sql-parts';
export { SchedulingModule, SchedulingPortalModule } from '../scheduling.module';
