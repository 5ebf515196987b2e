import { type CalendarDate } from '@attune/util';
import { type HoursPolicy, type Part } from '../rules/policy';
import { type Format, type Modality, type RuleSet, type WeekRules } from '../rules/rule-set';

/** Time as a whole number of one unit: minutes, unless `Basis.perHour` says otherwise. Never negative. */
export type Amount = number;

/** A supervision meeting, as far as hours go: one continuous stretch. */
export interface SupervisionMeeting {
  format: Format;
  amount: Amount;
  modality: Modality;
  /** Persons who receive supervision; of a group only. Null is not recorded, and passes. */
  groupSize: number | null;
  /** Whether the supervisor met the board's conditions on that day. */
  qualified: boolean;
  /** The supervisor's licence ('LCSW'); null where it is of no matter. */
  licence: string | null;
}

/** What one associate did in one setting in one log week. */
export interface SettingWeek {
  setting: string;
  /** `private_practice`, `exempt`, or another kind that no rule singles out. */
  kind: string;
  /** The licence of whoever answers for the week in this setting. */
  licence: string | null;
  direct: Readonly<Record<string, Amount>>;
  /** Face-to-face psychotherapy: a part of what `direct` holds, not an addition. */
  psychotherapy: Amount;
  nonclinical: Readonly<Record<string, Amount>>;
  meetings: readonly SupervisionMeeting[];
  /** In which month ('2026-11') it was, where rules go by the month; a week that reaches into two has such a part of each. */
  month?: string;
}

export interface LogWeek {
  weekStart: CalendarDate;
  signed: boolean;
  /** Gained before the qualifying degree. */
  preDegree: boolean;
  settings: readonly SettingWeek[];
}

/** When the associate was registered; `issued` null while the board has not yet. Live Scan: fingerprints taken before the hours began. */
export interface RegistrationFacts {
  degree: CalendarDate | null;
  received: CalendarDate | null;
  issued: CalendarDate | null;
  liveScanFirst: boolean;
  /** Whether the number is not the first that the board gave; it bars private practice. */
  secondNumber?: boolean;
}

/** Papers of a supervision relation that are due some days after its start. `videoAssessed` is of no matter without supervision by video. */
export interface PaperFacts {
  supervisionStart: CalendarDate;
  agreementSigned: CalendarDate | null;
  video: boolean;
  videoAssessed: CalendarDate | null;
  /** Only where the supervisor is not employed by the practice: when the oversight agreement was signed. */
  oversight?: { signed: CalendarDate | null };
}

/** What the hours are measured by. */
export interface Basis<Rules extends RuleSet = WeekRules> {
  rules: Rules;
  policy: HoursPolicy;
  /** The day on which the board receives the application for the licence; null while there is none. */
  applicationReceived: CalendarDate | null;
  registration: RegistrationFacts | null;
  papers: PaperFacts | null;
  /** Amounts that make an hour: 60 in the product, where amounts are minutes. */
  perHour: number;
}

export type Parts = Record<Part, Amount>;

export const NOTHING: Parts = { direct: 0, supervision: 0, other: 0 };

export const sumOf = (amounts: Iterable<Amount>): Amount => [...amounts].reduce((sum, each) => sum + each, 0);

export const totalOf = ({ direct, supervision, other }: Parts): Amount => direct + supervision + other;

export const addParts = (all: readonly Parts[]): Parts => ({
  direct: sumOf(all.map(({ direct }) => direct)),
  supervision: sumOf(all.map(({ supervision }) => supervision)),
  other: sumOf(all.map(({ other }) => other)),
});

/** All that was entered for a setting, whether it counts or not. */
export function loggedIn({ direct, nonclinical, meetings }: SettingWeek): Parts {
  return {
    direct: sumOf(Object.values(direct)),
    supervision: sumOf(meetings.map(({ amount }) => amount)),
    other: sumOf(Object.values(nonclinical)),
  };
}
