import type { MeasureDefinition } from '@attune/measures/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A measure that the practice brought, at one version, whole. It is never changed: scores hang on it. */
@Entity({ schema: 'measures', name: 'definition' })
export class ImportedDefinition {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') measure!: string;
  @Column('int') version!: number;
  @Column('jsonb') body!: MeasureDefinition;
  @Column('uuid', { name: 'imported_by' }) importedBy!: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
}
