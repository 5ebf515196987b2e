import type { Presence } from '@attune/scheduling/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'attendance' })
export class AttendanceRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'attendance_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'attendance_pk' }) appointmentId!: string;
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'attendance_pk' }) partnerId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text') presence!: Presence;
}
