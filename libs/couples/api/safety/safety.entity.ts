import type { ExtraAnswer, ScreeningOutcome, ScreeningWay } from '@attune/couples/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'couples', name: 'screening' })
export class ScreeningRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('date', { name: 'seen_on' }) seenOn!: string;
  @Column('boolean', { name: 'seen_alone' }) seenAlone!: boolean;
  @Column('text') way!: ScreeningWay;
  @Column('text') outcome!: ScreeningOutcome;
  @Column('text') trauma!: ExtraAnswer;
  @Column('text') coercion!: ExtraAnswer;
  @Column('text') touch!: ExtraAnswer;
  @Column('text', { name: 'sexual_coercion' }) sexualCoercion!: ExtraAnswer;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}

/** An associate asks their supervisor once, before the first joint exercise with a couple. */
@Entity({ schema: 'couples', name: 'clearance' })
export class Clearance {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('text', { nullable: true }) decision!: 'yes' | 'no' | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'couples', name: 'safety_hold' })
export class SafetyHold {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  /** The partner out of whose compartment the hold came, if of one. */
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text') cause!: 'unsafe-report' | 'screening' | 'clinician';
  @Column('uuid', { name: 'placed_by' }) placedBy!: string;
  @Column('timestamptz', { name: 'placed_at' }) placedAt!: Date;
  @Column('uuid', { name: 'clinician_yes_by', nullable: true }) clinicianYesBy!: string | null;
  @Column('timestamptz', { name: 'clinician_yes_at', nullable: true }) clinicianYesAt!: Date | null;
  @Column('uuid', { name: 'supervisor_yes_by', nullable: true }) supervisorYesBy!: string | null;
  @Column('timestamptz', { name: 'supervisor_yes_at', nullable: true }) supervisorYesAt!: Date | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true }) liftedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
