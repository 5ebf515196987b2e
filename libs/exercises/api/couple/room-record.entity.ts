import type { ExerciseId } from '@attune/exercises/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An exercise done in the room. Its numbers were said aloud there, so they are joint. */
@Entity({ schema: 'exercises', name: 'room_record' })
export class RoomRecordRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: null;
  @Column('text') exercise!: ExerciseId;
  @Column('int', { name: 'definition_version' }) definitionVersion!: number;
  @Column('text') variant!: string;
  @Column('boolean') short!: boolean;
  @Column('date', { name: 'done_on' }) doneOn!: string;
  @Column('smallint', { name: 'before_a', nullable: true }) beforeA!: number | null;
  @Column('smallint', { name: 'before_b', nullable: true }) beforeB!: number | null;
  @Column('smallint', { name: 'after_a', nullable: true }) afterA!: number | null;
  @Column('smallint', { name: 'after_b', nullable: true }) afterB!: number | null;
  @Column('bytea', { nullable: true }) note!: Buffer | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
