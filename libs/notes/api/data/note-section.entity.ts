import type { RiskLevel } from '@attune/notes/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notes', name: 'note_section' })
export class NoteSectionRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'note_section_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'note_section_pk' }) id!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text') key!: string;
  @Column('int') position!: number;
  @Column('bytea', { nullable: true }) body!: Buffer | null;
  @Column('int', { name: 'body_version', default: 1 }) bodyVersion!: number;
  @Column('text', { nullable: true }) risk!: RiskLevel | null;
}
