import { addDays, daysBetween, type CalendarDate } from '@attune/util';
import { type Span } from '../rules/rule-set';
import { finding, type Finding, type Told } from '../facts/finding';
import { addParts, loggedIn, NOTHING, type Basis, type LogWeek } from '../facts/log-week';

/**
 * Papers that were due before this week and not signed when it began (CA-AGREE-60, CA-VIDEO). The duty is law, the consequence for hours is not stated:
 * by the policy they are marked, or held as pending (clinical.md 1.3).
 */
export function latePapers(week: LogWeek, basis: Basis): Finding[] {
  const { papers, rules, policy } = basis;
  if (papers === null) return [];
  const late = (span: Span, done: CalendarDate | null, why: (due: string) => string): Told[] => {
    const due = addDays(papers.supervisionStart, span.days ?? 0);
    if (week.weekStart <= due || (done !== null && daysBetween(done, week.weekStart) >= 0)) return [];
    return [{ rule: span.rule, code: span.code, why: why(due), saved: `Signing it by ${due}.` }];
  };
  const told = [
    ...late(rules.agreement, papers.agreementSigned, (due) => `The supervision agreement was due on ${due} and was not signed when this week began.`),
    ...(papers.video ? late(rules.videoAssessment, papers.videoAssessed, (due) => `Whether supervision by video suits was to be assessed in writing by ${due}.`) : []),
  ];
  if (policy.latePapers === 'flag') return told.map((each) => finding(rules, { ...each, effect: 'flag' }));
  const hours = addParts(week.settings.map(loggedIn));
  return told.map((each, index) => finding(rules, { ...each, effect: 'pending', hours: index === 0 ? hours : NOTHING }));
}
