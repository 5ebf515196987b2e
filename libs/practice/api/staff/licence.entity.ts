import type { Standing } from '@attune/practice/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'practice', name: 'licence' })
export class LicenceRecord {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') type!: string;
  @Column('text') number!: string;
  @Column('text', { default: 'US-CA' }) jurisdiction!: string;
  @Column('text') standing!: Standing;
  @Column('date', { name: 'issued_on' }) issuedOn!: string;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn!: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
