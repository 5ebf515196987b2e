import type { WorkingDay } from './working-hours';

/** Whether an associate's note becomes final by their own signature, by approval, or by the supervisor's signature beside it. */
export const NOTE_POLICIES = ['view_only', 'must_approve', 'must_cosign'] as const;
export type NotePolicy = (typeof NOTE_POLICIES)[number];

export const PRACTICE_NAME_MAX = 120;
/** Bounds of the time in which an urgent report should be acknowledged, in working minutes. */
export const ACKNOWLEDGE_MINUTES = { least: 15, most: 2880, usual: 240 } as const;

export interface PracticeSettingsInput {
  name: string;
  zone: string;
  notePolicy: NotePolicy;
  acknowledgeMinutes: number;
  workingHours: WorkingDay[];
  defaultLanguage: 'en' | 'es';
}

export interface PracticeSettings extends PracticeSettingsInput {
  jurisdiction: string;
  demo: boolean;
  version: number;
}
