import type { ImportMapping, RowRemark } from '@attune/couples/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'couples', name: 'import' })
export class CoupleImport {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { array: true }) headings!: string[];
  @Column('jsonb') mapping!: ImportMapping;
  @Column('text') state!: 'preview' | 'running' | 'done';
  @Column('int', { name: 'row_count' }) rowCount!: number;
  @Column('int', { name: 'ready_count', default: 0 }) readyCount!: number;
  @Column('int', { name: 'bad_count', default: 0 }) badCount!: number;
  @Column('int', { name: 'known_count', default: 0 }) knownCount!: number;
  @Column('int', { name: 'made_count', default: 0 }) madeCount!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** A row of the file as it is; its cells are emptied when the import is over. */
@Entity({ schema: 'couples', name: 'import_row' })
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('int', { name: 'row_number' }) rowNumber!: number;
  @Column('text', { array: true }) cells!: string[];
  @Column('jsonb', { default: () => "'[]'" }) remarks!: RowRemark[];
  @Column('text', { default: 'read' }) state!: 'read' | 'ready' | 'bad' | 'known' | 'made' | 'left-out';
}
