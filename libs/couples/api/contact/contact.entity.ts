import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'couples', name: 'contact' })
export class Contact {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'partner_id' }) partnerId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('boolean', { name: 'may_mail', default: false }) mayMail!: boolean;
  @Column('smallint', { name: 'safe_days', array: true, default: () => "'{1,2,3,4,5,6,7}'" }) safeDays!: number[];
  @Column('time', { name: 'safe_from', nullable: true }) safeFrom!: string | null;
  @Column('time', { name: 'safe_until', nullable: true }) safeUntil!: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at', nullable: true }) recordedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
