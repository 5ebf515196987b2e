import { APCC } from '../rules/california-sets';
import { DEFAULT_POLICY } from '../rules/policy';
import { type Basis, type LogWeek, type SettingWeek, type SupervisionMeeting } from './log-week';

/** Builders for specs, in hours; everything that is not said is ordinary. */
export const h = (hours: number): number => Math.round(hours * 60);

export const basis = (more: Partial<Basis> = {}): Basis => ({
  rules: APCC, policy: DEFAULT_POLICY, applicationReceived: null, registration: null, papers: null, perHour: 60, ...more,
});

export const meeting = (format: SupervisionMeeting['format'], hours: number, more: Partial<SupervisionMeeting> = {}): SupervisionMeeting => ({
  format, amount: h(hours), modality: 'in_person', groupSize: format === 'group' ? 6 : null, qualified: true, licence: null, ...more,
});

export const alone = (hours = 1, more: Partial<SupervisionMeeting> = {}): SupervisionMeeting => meeting('individual', hours, more);

export const inGroup = (hours = 2, more: Partial<SupervisionMeeting> = {}): SupervisionMeeting => meeting('group', hours, more);

export const setting = (direct: number, notes: number, meetings: SupervisionMeeting[], more: Partial<SettingWeek> = {}): SettingWeek => ({
  setting: 'PP', kind: 'private_practice', licence: null, direct: { individual: h(direct) }, psychotherapy: 0, nonclinical: { notes: h(notes) }, meetings, ...more,
});

export const week = (settings: SettingWeek[], more: Partial<LogWeek> = {}): LogWeek => ({ weekStart: '2026-03-01', signed: true, preDegree: false, settings, ...more });
