import type { ReviewState } from '@attune/supervision/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'supervision', name: 'review' })
export class Review {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'review_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'review_pk' }) id!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('int') submission!: number;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: string;
  @Column('smallint', { default: 0 }) risk!: number;
  @Column('text', { default: 'open' }) state!: ReviewState;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: string | null;
  @Column('jsonb', { default: [] }) initials!: { id: string; initial: string }[];
  @Column('int', { default: 1 }) version!: number;
}
