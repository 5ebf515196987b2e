import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'kernel', name: 'practice' })
export class Practice {
  @PrimaryColumn('uuid', { name: 'practice_id', default: () => 'uuidv7()', primaryKeyConstraintName: 'practice_pk' }) practiceId!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'America/Los_Angeles' }) zone!: string;
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity({ schema: 'kernel', name: 'practice_key' })
export class PracticeKey {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'practice_key_pk' }) practiceId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'practice_key_pk' }) kid!: string;
  @Column('bytea') wrapped!: Buffer;
  @Column('text', { default: 'current' }) state!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}

@Entity({ schema: 'kernel', name: 'audit_event' })
export class AuditEvent {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'audit_event_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'audit_event_pk' }) id!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('text', { name: 'actor_kind' }) actorKind!: string;
  @Column('text', { name: 'actor_roles', array: true, default: () => "'{}'" }) actorRoles!: string[];
  @Column('uuid', { name: 'sign_in_id', nullable: true }) signInId!: string | null;
  @Column('uuid', { name: 'initiator_id', nullable: true }) initiatorId!: string | null;
  @Column('text', { nullable: true }) ip!: string | null;
  @Column('text') action!: string;
  @Column('text', { name: 'object_type' }) objectType!: string;
  @Column('uuid', { name: 'object_id', nullable: true }) objectId!: string | null;
  @Column('uuid', { name: 'couple_ids', array: true, default: () => "'{}'" }) coupleIds!: string[];
  @Column('uuid', { nullable: true }) compartment!: string | null;
  @Column('text', { default: 'ok' }) outcome!: string;
  @Column('text', { nullable: true }) reason!: string | null;
}

@Entity({ schema: 'kernel', name: 'audit_seal' })
export class AuditSeal {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'audit_seal_pk' }) practiceId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_seal_pk' }) seq!: number;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('bytea', { name: 'prev_hash' }) prevHash!: Buffer;
  @Column('bytea') hash!: Buffer;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
}

@Entity({ schema: 'kernel', name: 'outbox' })
export class OutboxEvent {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'outbox_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'outbox_pk' }) id!: string;
  @Column('text') type!: string;
  @Column('jsonb', { default: () => "'{}'" }) ids!: Record<string, string>;
  @Column('uuid', { name: 'live_to', array: true, default: () => "'{}'" }) liveTo!: string[];
  @Column('text', { name: 'live_topic', nullable: true }) liveTopic!: string | null;
  @Column('uuid', { nullable: true }) initiator!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'dispatched_at', nullable: true }) dispatchedAt!: Date | null;
}

@Entity({ schema: 'kernel', name: 'handled' })
export class HandledEvent {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'handled_pk' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'handled_pk' }) eventId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'handled_pk' }) queue!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

@Entity({ schema: 'kernel', name: 'idempotency' })
export class IdempotentReply {
  @PrimaryColumn('uuid', { name: 'practice_id', primaryKeyConstraintName: 'idempotency_pk' }) practiceId!: string;
  @Column('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'idempotency_pk' }) personId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' }) key!: string;
  @Column('bytea', { name: 'request_hash' }) requestHash!: Buffer;
  @Column('bytea', { nullable: true }) reply!: Buffer | null;
  @Column('timestamptz') at!: Date;
}

export const KERNEL_ENTITIES = [Practice, PracticeKey, AuditEvent, AuditSeal, OutboxEvent, HandledEvent, IdempotentReply];
