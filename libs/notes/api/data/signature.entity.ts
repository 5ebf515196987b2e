import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notes', name: 'signature' })
export class Signature {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'signature_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'signature_pk' }) id!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text') kind!: 'author' | 'approval' | 'co-signature';
  @Column('uuid', { name: 'signer_id' }) signerId!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: string;
  @Column('int', { nullable: true }) submission!: number | null;
  @Column('bytea') hash!: Buffer;
  @Column('text', { name: 'credential_line' }) credentialLine!: string;
}
