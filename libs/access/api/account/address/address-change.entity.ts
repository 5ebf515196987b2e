import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'address_change' })
export class AddressChange {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'old_email' }) oldEmail!: string;
  @Column('boolean', { name: 'old_proven' }) oldProven!: boolean;
  @Column('text', { name: 'new_email' }) newEmail!: string;
  @Column('bytea', { name: 'token_hash', nullable: true }) tokenHash!: Buffer | null;
  @Column('bytea', { name: 'undo_hash', nullable: true }) undoHash!: Buffer | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'void_at', nullable: true }) voidAt!: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('timestamptz', { name: 'undo_until', nullable: true }) undoUntil!: Date | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}
