import type { Format, Modality } from '@attune/supervision/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'supervision', name: 'meeting' })
export class MeetingRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'meeting_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_pk' }) id!: string;
  @Column('uuid', { name: 'supervisor_id' }) supervisorId!: string;
  @Column('text') format!: Format;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: string;
  @Column('int') minutes!: number;
  @Column('text') modality!: Modality;
  @Column('text') place!: string;
  @Column('int', { default: 0 }) others!: number;
  @Column('date', { name: 'next_on', nullable: true }) nextOn!: string | null;
  @Column('int', { default: 1 }) number!: number;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: string | null;
  @Column('timestamptz', { name: 'called_off_at', nullable: true }) calledOffAt!: string | null;
}

@Entity({ schema: 'supervision', name: 'meeting_attendee' })
export class MeetingAttendee {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'meeting_attendee_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_attendee_pk' }) meetingId!: string;
  @PrimaryColumn('uuid', { name: 'associate_id', primaryKeyConstraintName: 'meeting_attendee_pk' }) associateId!: string;
  @Column('uuid', { name: 'supervisor_id' }) supervisorId!: string;
  @Column('boolean', { default: true }) attends!: boolean;
}

@Entity({ schema: 'supervision', name: 'meeting_revision' })
export class MeetingRevisionRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'meeting_revision_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_revision_pk' }) meetingId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'meeting_revision_pk' }) number!: number;
  @Column('jsonb') facts!: Record<string, unknown>;
  @Column('bytea') body!: Buffer;
  @Column('bytea', { nullable: true }) reason!: Buffer | null;
  @Column('bytea') hash!: Buffer;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: string;
}

@Entity({ schema: 'supervision', name: 'meeting_signature' })
export class MeetingSignature {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'meeting_signature_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_signature_pk' }) meetingId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'meeting_signature_pk' }) number!: number;
  @PrimaryColumn('uuid', { name: 'signer_id', primaryKeyConstraintName: 'meeting_signature_pk' }) signerId!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: string;
  @Column('bytea') hash!: Buffer;
  @Column('text', { name: 'credential_line' }) credentialLine!: string;
}
