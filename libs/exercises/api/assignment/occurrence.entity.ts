import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A due window. All of them are made at assignment; the calendar opens and closes them, and no partner changes one. */
@Entity({ schema: 'exercises', name: 'occurrence' })
export class Occurrence {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: null;
  @Column('uuid', { name: 'assignment_id' }) assignmentId!: string;
  @Column('int') number!: number;
  @Column('int') sitting!: number;
  @Column('text') variant!: string;
  @Column('boolean') short!: boolean;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('timestamptz', { name: 'reveal_at', nullable: true }) revealAt!: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
}
