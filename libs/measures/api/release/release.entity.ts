import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a measure's last totals may be opened to both, at one moment. */
@Entity({ schema: 'measures', name: 'release' })
export class ReleaseRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: null;
  @Column('text') measure!: string;
  @Column('int', { name: 'definition_version' }) definitionVersion!: number;
  @Column('timestamptz', { name: 'fixed_at', nullable: true }) fixedAt!: Date | null;
  @Column('uuid', { name: 'offered_by' }) offeredBy!: string;
  @Column('timestamptz', { name: 'offered_at' }) offeredAt!: Date;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** One partner's present answer. Whether anything is open is nowhere stored. */
@Entity({ schema: 'measures', name: 'release_choice' })
export class ReleaseChoiceRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'release_id' }) releaseId!: string;
  @PrimaryColumn('uuid') compartment!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('boolean') agrees!: boolean;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt!: Date;
}
