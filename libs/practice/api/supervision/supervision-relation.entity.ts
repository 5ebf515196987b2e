import type { SupervisionKind } from '@attune/practice/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'practice', name: 'supervision_relation' })
export class SupervisionRelationRecord {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'supervisor_id' }) supervisorId!: string;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('text') kind!: SupervisionKind;
  @Column('uuid', { name: 'covers_id', nullable: true }) coversId!: string | null;
  @Column('uuid', { name: 'couple_id', nullable: true }) coupleId!: string | null;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn!: string | null;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
