import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to one item, sealed: the value of an option, or null for "I would rather not say". */
@Entity({ schema: 'measures', name: 'answer' })
export class MeasureAnswerRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'administration_id' }) administrationId!: string;
  @PrimaryColumn('smallint') item!: number;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('bytea') body!: Buffer;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
}

/** What it came to. Written once, by whoever finished, and read by care alone. */
@Entity({ schema: 'measures', name: 'score' })
export class ScoreRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'administration_id' }) administrationId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('double precision', { nullable: true }) exact!: number | null;
  @Column('double precision', { nullable: true }) total!: number | null;
  @Column('smallint') answered!: number;
  @Column('boolean') prorated!: boolean;
  @Column('text', { nullable: true }) band!: string | null;
  @Column('jsonb', { default: {} }) parts!: Record<string, number | null>;
  @Column('text', { array: true, default: [] }) findings!: string[];
  @Column('text', { array: true, default: [] }) alerts!: string[];
  @Column('timestamptz', { name: 'scored_at' }) scoredAt!: Date;
}
