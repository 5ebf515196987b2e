import type { AccountKind, InvitationWay, Language } from '@attune/access/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'invitation' })
export class Invitation {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: AccountKind;
  @Column('text', { nullable: true }) seat!: 'a' | 'b' | null;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'en' }) language!: Language;
  @Column('text') way!: InvitationWay;
  @Column('bytea', { name: 'token_hash', nullable: true }) tokenHash!: Buffer | null;
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  @Column('int', { name: 'code_failures', default: 0 }) codeFailures!: number;
  @Column('uuid', { name: 'made_by' }) madeBy!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}

/** Of no practice: it comes before the first one. */
@Entity({ schema: 'access', name: 'first_owner_link' })
export class FirstOwnerLink {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
