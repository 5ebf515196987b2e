import { addDays } from '@attune/util';
import { FORMATS, MODALITIES, type WeekRules } from '../rules/rule-set';
import { sumOf, type LogWeek, type RegistrationFacts, type SettingWeek, type SupervisionMeeting } from '../facts/log-week';
import { toAmount } from './amounts';
import { type CaseReader } from './case-reader';

/** Stands among the direct hours, and is a part of them. */
const PSYCHOTHERAPY = 'psychotherapy';

/** The weeks of a case, repeated ones one by one, seven days apart from their first. */
export function readWeeks(from: CaseReader, rules: WeekRules): LogWeek[] {
  const weeks = from.list('weeks').flatMap((week) => {
    const first = week.date('week_start');
    const settings = week.list('settings').map(readSetting);
    const one = { signed: week.flag('signed', true), preDegree: false, settings };
    return Array.from({ length: week.whole('repeat', 1, 1) }, (_, index) => ({ ...one, weekStart: addDays(first, index * 7) }));
  });
  const under = from.whole('lcsw_weeks', 0, 0);
  return weeks.map((week, index) => (index < under ? { ...week, settings: week.settings.map((each) => ({ ...each, licence: rules.sameLicence })) } : week));
}

function readSetting(from: CaseReader): SettingWeek {
  const kinds = from.object('direct', false);
  const direct = kindsIn(kinds, PSYCHOTHERAPY);
  const psychotherapy = toAmount(kinds.hours(PSYCHOTHERAPY, 0));
  if (psychotherapy > sumOf(Object.values(direct))) throw kinds.wrong(PSYCHOTHERAPY, 'is a part of the clinical hours and cannot be more');
  return {
    setting: from.text('setting'),
    kind: from.has('kind') ? from.text('kind') : '',
    licence: null,
    direct,
    psychotherapy,
    nonclinical: kindsIn(from.object('nonclinical', false)),
    meetings: from.list('supervision', false).map(readMeeting),
  };
}

function kindsIn(from: CaseReader, without?: string): Record<string, number> {
  return Object.fromEntries(from.keys().filter((kind) => kind !== without).map((kind) => [kind, toAmount(from.hours(kind, 0))]));
}

function readMeeting(from: CaseReader): SupervisionMeeting {
  const format = from.oneOf('type', FORMATS);
  return {
    format,
    amount: toAmount(from.hours('hours')),
    modality: from.oneOf('modality', MODALITIES, 'in_person'),
    groupSize: format === 'group' && from.has('group_size') ? from.whole('group_size', 1, 1) : null,
    qualified: from.flag('supervisor_qualified', true),
    licence: null,
  };
}

/** When the associate was registered; null where the case does not say when, which then restricts nothing. */
export function readRegistration(from: CaseReader): RegistrationFacts | null {
  const facts = {
    degree: from.dateOrNull('degree_date'),
    received: from.dateOrNull('registration_application_received'),
    issued: from.dateOrNull('registration_issued'),
    liveScanFirst: from.flag('live_scan_before_start', false),
  };
  return facts.issued === null ? null : facts;
}
