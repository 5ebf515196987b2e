import type { ConfidentialityPolicy, CoupleStatus, Language, Seat } from '@attune/couples/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'couples', name: 'couple' })
export class Couple {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text', { default: 'invited' }) status!: CoupleStatus;
  @Column('timestamptz', { name: 'status_since' }) statusSince!: Date;
  /** When it was not active before that; the database keeps it. */
  @Column({ type: 'tstzmultirange', default: () => `'{}'`, insert: false, update: false, select: false }) inactive!: string;
  @Column('text', { name: 'list_name' }) listName!: string;
  @Column('text', { nullable: true }) policy!: ConfidentialityPolicy | null;
  @Column('date', { name: 'policy_agreed_on', nullable: true }) policyAgreedOn!: string | null;
  @Column('text', { name: 'import_key', nullable: true }) importKey!: string | null;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'couples', name: 'partner' })
export class Partner {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { name: 'shown_name' }) shownName!: string;
  @Column('text', { default: 'en' }) language!: Language;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'couples', name: 'couple_member' })
export class CoupleMember {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'couple_id' }) coupleId!: string;
  @PrimaryColumn('uuid', { name: 'partner_id' }) partnerId!: string;
  @Column('text') seat!: Seat;
}

@Entity({ schema: 'couples', name: 'case_assignment' })
export class CaseAssignment {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn!: string | null;
  @Column('uuid', { name: 'assigned_by' }) assignedBy!: string;
}
