import type { AccountKind, Language } from '@attune/access/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'account' })
export class Account {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: AccountKind;
  @Column('text') email!: string;
  @Column('timestamptz', { name: 'email_verified_at', nullable: true }) emailVerifiedAt!: Date | null;
  @Column('text') name!: string;
  @Column('text', { default: 'en' }) language!: Language;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'access', name: 'credential' })
export class Credential {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('timestamptz', { name: 'password_set_at' }) passwordSetAt!: Date;
  @Column('bytea', { nullable: true }) totp!: Buffer | null;
  @Column('int', { name: 'totp_version', default: 0 }) totpVersion!: number;
  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true }) totpConfirmedAt!: Date | null;
  @Column('bigint', { name: 'totp_last_step', default: 0 }) totpLastStep!: number;
  @Column('bytea', { name: 'totp_pending', nullable: true }) totpPending!: Buffer | null;
  @Column('bytea', { name: 'draft_key', nullable: true }) draftKey!: Buffer | null;
}

@Entity({ schema: 'access', name: 'recovery_code' })
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { name: 'void_at', nullable: true }) voidAt!: Date | null;
}
