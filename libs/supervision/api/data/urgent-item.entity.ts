import type { UrgentSource } from '@attune/supervision/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'supervision', name: 'urgent_item' })
export class UrgentItemRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'urgent_item_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'urgent_item_pk' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('text') source!: UrgentSource;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: string;
  @Column('uuid', { array: true, default: [] }) told!: string[];
  @Column('uuid', { name: 'acknowledged_by', nullable: true }) acknowledgedBy!: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: string | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt!: string | null;
  @Column('uuid', { name: 'escalated_to', array: true, default: [] }) escalatedTo!: string[];
}
