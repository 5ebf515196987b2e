import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'sign_in' })
export class SignIn {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('text') device!: string;
  @Column('uuid', { name: 'device_id', nullable: true }) deviceId!: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
  @Column('int', { name: 'idle_minutes' }) idleMinutes!: number;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('boolean', { default: false }) mfa!: boolean;
  @Column('timestamptz', { name: 'step_up_at', nullable: true }) stepUpAt!: Date | null;
  @Column('bytea', { name: 'proof_of', nullable: true }) proofOf!: Buffer | null;
  @Column('timestamptz', { name: 'proof_at', nullable: true }) proofAt!: Date | null;
  @Column('boolean', { default: false }) conjoint!: boolean;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause!: string | null;
}

@Entity({ schema: 'access', name: 'known_device' })
export class KnownDevice {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'first_seen_at' }) firstSeenAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
