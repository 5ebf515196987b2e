import type { AdministrationState, Freely, Giving } from '@attune/measures/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That one partner is given a measure, and how. */
@Entity({ schema: 'measures', name: 'giving' })
export class GivingRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('text') measure!: string;
  @Column('int', { name: 'definition_version' }) definitionVersion!: number;
  @Column('text') how!: Giving['how'];
  @Column('date', { name: 'first_on' }) firstOn!: string;
  @Column('smallint', { name: 'every_days', nullable: true }) everyDays!: number | null;
  @Column('smallint', { name: 'days_before', nullable: true }) daysBefore!: number | null;
  @Column('date', { name: 'until_on', nullable: true }) untilOn!: string | null;
  @Column('boolean', { name: 'tells_result', default: false }) tellsResult!: boolean;
  @Column('uuid', { name: 'given_by' }) givenBy!: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** One sending of it. Only the calendar opens and closes it. */
@Entity({ schema: 'measures', name: 'administration' })
export class AdministrationRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('uuid', { name: 'giving_id' }) givingId!: string;
  @Column('text') measure!: string;
  @Column('int', { name: 'definition_version' }) definitionVersion!: number;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('text', { default: 'given' }) state!: AdministrationState;
  @Column('date', { name: 'put_off_on', nullable: true }) putOffOn!: string | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { name: 'looked_at', nullable: true }) lookedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('text', { nullable: true }) freely!: Freely | null;
  @Column('int', { default: 1 }) version!: number;
}
