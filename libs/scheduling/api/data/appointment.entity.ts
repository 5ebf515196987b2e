import type { AppointmentStatus } from '@attune/scheduling/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'appointment' })
export class Appointment {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'appointment_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'appointment_pk' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId!: string | null;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: string;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: string;
  @Column('text', { default: 'planned' }) status!: AppointmentStatus;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: string | null;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
