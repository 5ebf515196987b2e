import type { ReviewItemSource } from '@attune/supervision/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'supervision', name: 'review_item' })
export class ReviewItemRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'review_item_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'review_item_pk' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: null;
  @Column('text') source!: ReviewItemSource;
  @Column('uuid', { array: true }) occasions!: string[];
  @Column('date', { name: 'last_on' }) lastOn!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: string;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy!: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: string | null;
}
