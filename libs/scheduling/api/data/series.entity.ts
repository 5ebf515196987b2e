import type { Rhythm } from '@attune/scheduling/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'series' })
export class Series {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'series_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'series_pk' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') rhythm!: Exclude<Rhythm, 'once'>;
  @Column('date', { name: 'first_on' }) firstOn!: string;
  @Column('date', { name: 'until_on' }) untilOn!: string;
  @Column('uuid', { name: 'made_by' }) madeBy!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
