import type { ConfidentialityPolicy, DocumentKind, DocumentMarks, Language, SigningWay } from '@attune/couples/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'couples', name: 'consent_document' })
export class ConsentDocumentRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') kind!: DocumentKind;
  @Column('int') edition!: number;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('text', { name: 'title_en' }) titleEn!: string;
  @Column('text', { name: 'title_es' }) titleEs!: string;
  @Column('text', { name: 'body_en' }) bodyEn!: string;
  @Column('text', { name: 'body_es' }) bodyEs!: string;
  @Column('text', { array: true }) law!: string[];
}

/** One partner's signature on one edition. There is no act that changes it; a later one counts before it. */
@Entity({ schema: 'couples', name: 'consent' })
export class Consent {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid') compartment!: string;
  @Column('text') kind!: DocumentKind;
  @Column('int') edition!: number;
  /** The person's first, second ... signature on this kind of document: the last one counts. */
  @Column('int') ordinal!: number;
  @Column('text', { nullable: true }) choice!: ConfidentialityPolicy | null;
  @Column('text') language!: Language;
  @Column('text') way!: SigningWay;
  @Column('text', { name: 'signed_name' }) signedName!: string;
  @Column('date', { name: 'signed_on' }) signedOn!: string;
  /** SHA-256 of the text as it was shown; none for paper. */
  @Column('bytea', { name: 'shown_hash', nullable: true }) shownHash!: Buffer | null;
  /** What the marks of the text were filled with. */
  @Column('jsonb', { default: () => "'{}'" }) marks!: DocumentMarks;
  /** Whom the disclosure named. */
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
