import type { Credential, HoursPolicy, LogWeek } from '@attune/supervision/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'supervision', name: 'hours_entry' })
export class HoursEntryRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'hours_entry_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hours_entry_pk' }) id!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'hours_entry_pk' }) number!: number;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('date', { name: 'done_on' }) doneOn!: string;
  @Column('text') place!: string;
  @Column('text') kind!: string;
  @Column('boolean', { default: false }) psychotherapy!: boolean;
  @Column('int') minutes!: number;
  @Column('bytea') reason!: Buffer;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: string;
}

@Entity({ schema: 'supervision', name: 'signed_week' })
export class SignedWeekRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'signed_week_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'signed_week_pk' }) id!: string;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('date', { name: 'week_start' }) weekStart!: string;
  @Column('jsonb') content!: LogWeek;
  @Column('bytea') hash!: Buffer;
  @Column('uuid', { name: 'supervisor_id' }) supervisorId!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: string;
  @Column('text', { name: 'credential_line' }) credentialLine!: string;
  @Column('text', { nullable: true }) licence!: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: string | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
  @Column('bytea', { name: 'undo_reason', nullable: true }) undoReason!: Buffer | null;
}

@Entity({ schema: 'supervision', name: 'hours_word' })
export class HoursWordRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'hours_word_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'hours_word_pk' }) id!: string;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('date', { name: 'week_start' }) weekStart!: string;
  @Column('text') line!: string;
  @Column('text') act!: 'asks' | 'answers' | 'settles';
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: string;
  @Column('bytea', { nullable: true }) body!: Buffer | null;
}

@Entity({ schema: 'supervision', name: 'hours_settings' })
export class HoursSettingsRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'hours_settings_pk' }) practiceId!: string;
  @Column('jsonb') policy!: HoursPolicy;
  @Column('jsonb') places!: { key: string; name: string; kind: string }[];
  @Column('int', { name: 'note_minutes' }) noteMinutes!: number;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'supervision', name: 'registration' })
export class RegistrationRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'registration_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'associate_id', primaryKeyConstraintName: 'registration_pk' }) associateId!: string;
  @Column('text') credential!: Credential;
  @Column('date', { name: 'degree_on', nullable: true }) degreeOn!: string | null;
  @Column('date', { name: 'received_on', nullable: true }) receivedOn!: string | null;
  @Column('boolean', { name: 'live_scan_first', default: false }) liveScanFirst!: boolean;
  @Column('date', { name: 'applied_on', nullable: true }) appliedOn!: string | null;
  @Column('text', { default: 'employee' }) employment!: 'employee' | 'volunteer';
  @Column('boolean', { name: 'second_number', default: false }) secondNumber!: boolean;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'supervision', name: 'papers' })
export class PapersRecord {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'papers_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'relation_id', primaryKeyConstraintName: 'papers_pk' }) relationId!: string;
  @Column('date', { name: 'agreement_on', nullable: true }) agreementOn!: string | null;
  @Column('date', { name: 'self_assessment_on', nullable: true }) selfAssessmentOn!: string | null;
  @Column('date', { name: 'training_on', nullable: true }) trainingOn!: string | null;
  @Column('boolean', { default: false }) video!: boolean;
  @Column('date', { name: 'video_assessed_on', nullable: true }) videoAssessedOn!: string | null;
  @Column('boolean', { name: 'in_groups_only', default: false }) inGroupsOnly!: boolean;
  @Column('boolean', { default: true }) employed!: boolean;
  @Column('date', { name: 'oversight_on', nullable: true }) oversightOn!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
