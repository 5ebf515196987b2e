import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'practice', name: 'staff_member' })
export class StaffMember {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text', { nullable: true }) title!: string | null;
  /** With its article: "la Dra.". */
  @Column('text', { name: 'title_es', nullable: true }) titleEs!: string | null;
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { nullable: true }) credential!: string | null;
  @Column('text') email!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
