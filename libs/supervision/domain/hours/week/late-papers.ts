import { addDays, type CalendarDate } from '@attune/util';
import { type Span } from '../rules/rule-set';
import { finding, type Finding, type Told } from '../facts/finding';
import { addParts, loggedIn, NOTHING, type Basis, type LogWeek } from '../facts/log-week';

/**
 * Papers that were due before this week and not signed when it began (CA-AGREE-60, CA-VIDEO), or were due before supervision itself (CA-OVERSIGHT). The duty is
 * law, the consequence for hours is not stated: by the policy they are marked, or held as pending (clinical.md 1.3).
 */
export function latePapers(week: LogWeek, basis: Basis): Finding[] {
  const { papers, rules, policy } = basis;
  if (papers === null) return [];
  const late = (span: Span, done: CalendarDate | null, why: (due: string) => string): Told[] => {
    const due = addDays(papers.supervisionStart, span.days ?? 0);
    // What was due before the first hour is late in the first week, too.
    const first = span.days === 0 && week.weekStart <= due;
    if ((week.weekStart <= due && !first) || (done !== null && done <= (first ? due : week.weekStart))) return [];
    return [{ rule: span.rule, code: span.code, why: why(due), saved: `Signing it by ${due}.` }];
  };
  const told = [
    ...late(rules.agreement, papers.agreementSigned, (due) => `The supervision agreement was due on ${due} and was not signed when this week began.`),
    ...(papers.oversight ? late(rules.oversight, papers.oversight.signed, (due) => `The supervisor is not employed by the practice: the oversight agreement was due on ${due}.`) : []),
    ...(papers.video ? late(rules.videoAssessment, papers.videoAssessed, (due) => `Whether supervision by video suits was to be assessed in writing by ${due}.`) : []),
  ];
  if (policy.latePapers === 'flag') return told.map((each) => finding(rules, { ...each, effect: 'flag' }));
  const hours = addParts(week.settings.map(loggedIn));
  return told.map((each, index) => finding(rules, { ...each, effect: 'pending', hours: index === 0 ? hours : NOTHING }));
}
