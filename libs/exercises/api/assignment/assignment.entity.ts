import type { ExerciseId, Rhythm } from '@attune/exercises/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'exercises', name: 'assignment' })
export class Assignment {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: null;
  @Column('text') exercise!: ExerciseId;
  @Column('int', { name: 'definition_version' }) definitionVersion!: number;
  @Column('text') variant!: string;
  @Column('boolean') short!: boolean;
  @Column('date', { name: 'first_on' }) firstOn!: string;
  @Column('text') rhythm!: Rhythm;
  @Column('date', { name: 'until_on', nullable: true }) untilOn!: string | null;
  @Column('date', { name: 'reveal_on', nullable: true }) revealOn!: string | null;
  @Column('smallint', { name: 'reveal_hour', nullable: true }) revealHour!: number | null;
  @Column('bytea') sentence!: Buffer;
  /** Rises with each new sentence: the envelope is bound to it. */
  @Column('int', { name: 'sentence_version', default: 1 }) sentenceVersion!: number;
  @Column('date', { name: 'tried_on' }) triedOn!: string;
  @Column('boolean', { name: 'asked_alone' }) askedAlone!: boolean;
  @Column('uuid', { name: 'assigned_by' }) assignedBy!: string;
  @Column('timestamptz', { name: 'assigned_at' }) assignedAt!: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
