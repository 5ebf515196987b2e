import type { CardState } from '@attune/exercises/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'exercises', name: 'trigger_card' })
export class TriggerCard {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('bytea') body!: Buffer;
  /** Rises with each new text: the envelope is bound to it. */
  @Column('int', { name: 'body_version', default: 1 }) bodyVersion!: number;
  @Column('text', { default: 'proposed' }) state!: CardState;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'recalled_at', nullable: true }) recalledAt!: Date | null;
  /** First day on which it is no longer open to the other partner. */
  @Column('date', { name: 'closed_from', nullable: true }) closedFrom!: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
