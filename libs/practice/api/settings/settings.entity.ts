import type { NotePolicy, WorkingDay } from '@attune/practice/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Name and zone of the practice stand in kernel.practice. */
@Entity({ schema: 'practice', name: 'settings' })
export class Settings {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @Column('text', { name: 'note_policy', default: 'must_approve' }) notePolicy!: NotePolicy;
  @Column('int', { name: 'acknowledge_minutes', default: 240 }) acknowledgeMinutes!: number;
  @Column('jsonb', { name: 'working_hours' }) workingHours!: WorkingDay[];
  @Column('text', { name: 'default_language', default: 'en' }) defaultLanguage!: 'en' | 'es';
  @Column('text', { default: 'US-CA' }) jurisdiction!: string;
  @Column('int', { default: 1 }) version!: number;
}
