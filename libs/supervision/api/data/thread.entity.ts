import type { ThreadState } from '@attune/supervision/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'supervision', name: 'thread' })
export class ThreadRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'thread_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'thread_pk' }) id!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('uuid', { name: 'section_id', nullable: true }) sectionId!: string | null;
  @Column('bytea', { nullable: true }) anchor!: Buffer | null;
  @Column('int') submission!: number;
  @Column('text', { default: 'open' }) state!: ThreadState;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: string;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'supervision', name: 'comment' })
export class CommentRow {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'comment_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'comment_pk' }) id!: string;
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('uuid', { name: 'associate_id' }) associateId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: string;
  @Column('bytea') body!: Buffer;
}
