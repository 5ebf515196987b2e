import type { NoteFacts, RiskLevel } from '@attune/notes/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notes', name: 'note_submission' })
export class NoteSubmissionRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'note_submission_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'note_id', primaryKeyConstraintName: 'note_submission_pk' }) noteId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'note_submission_pk' }) number!: number;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'submitted_by' }) submittedBy!: string;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: string;
  @Column('jsonb') facts!: NoteFacts;
  @Column('bytea') hash!: Buffer;
}

@Entity({ schema: 'notes', name: 'submitted_section' })
export class SubmittedSection {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'submitted_section_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'submitted_section_pk' }) id!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('int') number!: number;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'section_id' }) sectionId!: string;
  @Column('text') key!: string;
  @Column('int') position!: number;
  @Column('bytea', { nullable: true }) body!: Buffer | null;
  @Column('text', { nullable: true }) risk!: RiskLevel | null;
}
