import type { AddendumKind } from '@attune/notes/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notes', name: 'addendum' })
export class Addendum {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'addendum_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'addendum_pk' }) id!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text') kind!: AddendumKind;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: string;
  @Column('bytea') body!: Buffer;
  @Column('bytea') reason!: Buffer;
  @Column('bytea') hash!: Buffer;
  @Column('text', { name: 'credential_line' }) credentialLine!: string;
}
