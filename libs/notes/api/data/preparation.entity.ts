import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notes', name: 'preparation' })
export class PreparationRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'preparation_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'preparation_pk' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'appointment_id', nullable: true }) appointmentId!: string | null;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('bytea', { nullable: true }) body!: Buffer | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: string;
}
