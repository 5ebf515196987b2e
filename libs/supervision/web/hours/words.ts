import { inWords, kindsOfWork, kindsOnPaper, totalOf, type Credential, type Format, type LogWeek, type Parts } from '@attune/supervision/domain';

/** Minutes as people say hours: '4 h', '1 h 30 min'. */
export const hours = (minutes: number): string => inWords(minutes, 60);

export const hoursOf = (parts: Parts): string => hours(totalOf(parts));

export const FORMAT_WORDS: Record<Format, string> = { individual: 'Individual', triadic: 'Triadic', group: 'Group' };
export const MODALITY_WORDS = { in_person: 'in person', video: 'by video', phone: 'by telephone' } as const;

const SOURCE_WORDS: Record<string, string> = { appointment: 'Appointment', note: 'Note', entry: 'By hand', meeting: 'Supervision' };

/** What a line of a week is and where it is from: 'Appointment: couples, families and children'. */
export function lineWords(line: string, kind: string, credential: Credential = 'APCC'): string {
  const [source = ''] = line.split(':');
  if (source === 'meeting') return `Supervision: ${FORMAT_WORDS[kind as Format]?.toLowerCase() ?? kind}`;
  const { direct, nonclinical } = kindsOfWork(credential);
  const known = [...direct, ...nonclinical, ...kindsOfWork('APCC').direct, ...kindsOfWork('APCC').nonclinical].find((each) => each.kind === kind);
  return `${SOURCE_WORDS[source] ?? source}: ${(known?.label ?? kind).toLowerCase()}`;
}

/** What a signed week holds: minutes by kind and setting, and each meeting. */
export function contentRows({ settings }: LogWeek, credential: Credential): { what: string; minutes: number }[] {
  const { direct, nonclinical } = kindsOnPaper(credential, settings);
  return settings.flatMap((each) => {
    const worked = ([[direct, each.direct], [nonclinical, each.nonclinical]] as const).flatMap(([kinds, amounts]) => kinds.map(({ kind, label }) => ({ what: label, minutes: amounts[kind] ?? 0 })));
    const met = each.meetings.map(({ format, amount }) => ({ what: `Supervision: ${FORMAT_WORDS[format].toLowerCase()}`, minutes: amount }));
    return [...worked, ...met].filter(({ minutes }) => minutes > 0).map(({ what, minutes }) => ({ what: settings.length > 1 ? [what, each.setting, ...(each.month ? [monthName(each.month)] : [])].join(', ') : what, minutes }));
  });
}

/** 'Direct 10 h, supervision 1 h, other 2 h'; parts that are nothing are left out. */
export function partsWords({ direct, supervision, other }: Parts): string {
  const parts = [['direct', direct], ['supervision', supervision], ['other', other]] as const;
  return parts.filter(([, amount]) => amount > 0).map(([name, amount]) => `${name} ${hours(amount)}`).join(', ') || 'nothing';
}

/** '2026-10' as 'October 2026'. */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang || 'en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));

/** How long until something falls due. */
export function dueIn(daysLeft: number): string {
  if (daysLeft < 0) return `${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'} late`;
  if (daysLeft === 0) return 'Today';
  const [count, unit] = daysLeft < 90 ? [daysLeft, 'day'] : daysLeft < 731 ? [Math.floor(daysLeft / 30.44), 'month'] : [Math.floor(daysLeft / 365.25), 'year'];
  return `In ${count === daysLeft ? '' : 'over '}${count} ${count === 1 ? unit : `${unit}s`}`;
}
