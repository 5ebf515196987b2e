import type { Audience, RunState } from '@attune/exercises/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One partner's carrying-out of an occurrence. Its id is random: one that carries the time would tell when it was made. */
@Entity({ schema: 'exercises', name: 'run' })
export class Run {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('uuid', { name: 'occurrence_id' }) occurrenceId!: string;
  @Column('text') state!: Exclude<RunState, 'not-opened'>;
  @Column('text', { default: 'moment' }) step!: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** What was recorded for one field: a number that progress draws, or an envelope; neither is "I don't know". */
@Entity({ schema: 'exercises', name: 'answer' })
export class AnswerRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'run_id' }) runId!: string;
  @PrimaryColumn('text') field!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('text') audience!: Audience;
  @Column('smallint', { nullable: true }) number!: number | null;
  @Column('bytea', { nullable: true }) body!: Buffer | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
}

@Entity({ schema: 'exercises', name: 'unsafe_report' })
export class UnsafeReportRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('bytea', { nullable: true }) words!: Buffer | null;
  @Column('timestamptz', { name: 'reported_at' }) reportedAt!: Date;
}
