import { type CalendarDate } from '@attune/util';
import { type LogWeek, type SettingWeek, type SupervisionMeeting } from '../facts/log-week';
import { COUPLES, kindsOfWork } from '../rules/kinds-of-work';
import { type Credential, type Format, type Modality } from '../rules/rule-set';
import { maySuperviseHours, type HeldLicence } from './may-supervise-hours';
import { type Place } from './practice-hours';

/** Minutes of one kind in one place and week, as drawn from appointments, notes and what was added by hand. */
export interface DrawnSum {
  weekStart: CalendarDate;
  /** Of the days on which it was: '2026-11'. */
  month: string;
  place: string;
  kind: string;
  /** Whether it was psychotherapy; drawn appointments are. */
  psychotherapy: boolean;
  minutes: number;
}

export interface DrawnMeeting {
  id: string;
  weekStart: CalendarDate;
  heldOn: CalendarDate;
  place: string;
  format: Format;
  minutes: number;
  modality: Modality;
  /** All who received supervision. */
  people: number;
  supervisorId: string;
  signed: boolean;
  /** Otherwise it is booked. */
  over: boolean;
}

/** Whose hours, by what credential, where, and who supervised. */
export interface DrawnBy {
  credential: Credential;
  places: readonly Place[];
  degreeOn: CalendarDate | null;
  /** Licences of everybody who supervised, by id. */
  licences: Readonly<Record<string, readonly HeldLicence[]>>;
  /** Whoever answers for the weeks. */
  supervisorId: string | null;
  /** Whether the rules go by the month: then what was done in each month stays apart. */
  byMonth: boolean;
}

/**
 * A log week out of what was drawn. Meetings that not everybody has signed are left out: they are no hours yet.
 * @param signed whether the supervisor has signed this week
 */
export function drawWeek(weekStart: CalendarDate, sums: readonly DrawnSum[], meetings: readonly DrawnMeeting[], by: DrawnBy, signed: boolean): LogWeek {
  const held = meetings.filter((each) => each.signed);
  const partOf = (place: string, month: string) => (by.byMonth ? `${place}/${month}` : place);
  const parts = sums.map((each) => ({ ...each, part: partOf(each.place, each.month) }));
  const meetingParts = held.map((each) => ({ ...each, part: partOf(each.place, each.heldOn.slice(0, 7)) }));
  const keys = [...new Set([...parts, ...meetingParts].map(({ part }) => part))].sort();
  return {
    weekStart, signed,
    preDegree: by.degreeOn !== null && weekStart < by.degreeOn,
    settings: keys.map((key) => drawSetting(key.split('/'), parts.filter(({ part }) => part === key), meetingParts.filter(({ part }) => part === key), by)),
  };
}

function drawSetting([key = '', month]: string[], sums: readonly DrawnSum[], meetings: readonly DrawnMeeting[], by: DrawnBy): SettingWeek {
  const place = by.places.find((each) => each.key === key);
  const direct: Record<string, number> = {};
  const nonclinical: Record<string, number> = {};
  let psychotherapy = 0;
  for (const { kind, minutes, ...sum } of sums) {
    const as = directKind(kind, by.credential);
    const into = as ? direct : nonclinical;
    into[as ?? kind] = (into[as ?? kind] ?? 0) + minutes;
    if (as && sum.psychotherapy) psychotherapy += minutes;
  }
  const day = meetings[0]?.heldOn ?? sums[0]?.weekStart ?? '';
  return {
    setting: place?.name ?? key, kind: place?.kind ?? 'other', direct, nonclinical, psychotherapy,
    licence: by.supervisorId === null ? null : licenceOn(by, by.supervisorId, day),
    meetings: meetings.map((each) => meetingOf(each, by)), ...(month ? { month } : {}),
  };
}

/** Where direct work belongs in the credential's log; null where it is none. Social workers have one kind for all of it (37A-638). */
export function directKind(kind: string, credential: Credential): string | null {
  const { direct } = kindsOfWork(credential);
  if (direct.some((each) => each.kind === kind)) return kind;
  return ['individual', 'group', COUPLES, 'clinical'].includes(kind) ? (direct.at(-1)?.kind ?? null) : null;
}

function meetingOf({ format, minutes, modality, people, supervisorId, heldOn }: DrawnMeeting, by: DrawnBy): SupervisionMeeting {
  return {
    format, amount: minutes, modality, groupSize: format === 'group' ? people : null,
    qualified: maySuperviseHours(by.licences[supervisorId] ?? [], heldOn), licence: licenceOn(by, supervisorId, heldOn),
  };
}

function licenceOn({ licences }: DrawnBy, supervisorId: string, on: CalendarDate): string | null {
  const held = (licences[supervisorId] ?? []).filter(({ standing, issuedOn, expiresOn }) => standing === 'licensed' && issuedOn <= on && (expiresOn === null || on <= expiresOn));
  return held[0]?.type ?? null;
}
