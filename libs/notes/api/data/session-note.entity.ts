import type { Belonging, Modality, NoteState } from '@attune/notes/domain';
import type { Attendance } from '@attune/scheduling/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notes', name: 'session_note' })
export class SessionNote {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'session_note_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'session_note_pk' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { name: 'appointment_id' }) appointmentId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text', { default: 'unit' }) belongs!: Belonging;
  @Column('text', { default: 'draft' }) state!: NoteState;
  @Column('int', { default: 1 }) version!: number;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text') template!: string;
  @Column('int', { name: 'template_version' }) templateVersion!: number;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: string | null;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: string | null;
  @Column('text', { default: 'in_person' }) modality!: Modality;
  @Column('jsonb', { default: [] }) attendance!: Attendance[];
  @Column('int', { default: 0 }) submission!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: string;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: string;
  @Column('text', { name: 'saved_key', nullable: true }) savedKey!: string | null;
  @Column('bytea', { name: 'saved_hash', nullable: true }) savedHash!: Buffer | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: string | null;
  @Column('timestamptz', { name: 'final_at', nullable: true }) finalAt!: string | null;
  @Column('bytea', { name: 'final_hash', nullable: true }) finalHash!: Buffer | null;
}
