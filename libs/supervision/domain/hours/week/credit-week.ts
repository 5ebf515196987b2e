import { addDays, addMonths, type CalendarDate } from '@attune/util';
import { creditSetting, type Reading, type SettingCredit } from '../setting/credit-setting';
import { finding, type Finding, type Told } from '../facts/finding';
import { spanInWords } from '../facts/in-words';
import { secondNumber } from '../setting/second-number';
import { latePapers } from './late-papers';
import { addParts, loggedIn, NOTHING, sumOf, type Amount, type Basis, type LogWeek, type Parts } from '../facts/log-week';
import { limitWeek } from './week-limits';

/** What one log week is worth. Logged is always credited, pending and what the findings leave out, together. */
export interface WeekCredit {
  weekStart: CalendarDate;
  preDegree: boolean;
  logged: Parts;
  pending: Parts;
  credited: Parts;
  /** Of the credited hours: with couples, families and children; psychotherapy; and those under the licence that is counted apart. */
  couples: Amount;
  psychotherapy: Amount;
  sameLicence: Parts;
  counts: SettingCredit['counts'];
  settings: SettingCredit[];
  findings: Finding[];
}

/**
 * One log week under the rules: the six-year window and the signature, either of which ends it; then each setting; then the limits over all settings
 * (the order is that of the cases that boards and practices check with). Needs no clock: the day of the application is given.
 * @param reading what a week above ten direct hours with one unit is worth
 */
export function creditWeek(week: LogWeek, basis: Basis, reading: Reading = basis.policy.over10Shortfall): WeekCredit {
  const logged = addParts(week.settings.map(loggedIn));
  const whole = blank(week, logged);

  const old = tooOld(week, logged, basis);
  if (old) return { ...whole, findings: [finding(basis.rules, old)] };
  if (!week.signed) {
    const unsigned = { ...basis.rules.signature, why: 'The supervisor has not signed this week yet.', saved: 'The supervisor’s signature.', hours: logged };
    return { ...whole, pending: logged, findings: [finding(basis.rules, { ...unsigned, effect: 'pending' })] };
  }
  const papers = latePapers(week, basis);
  if (papers.some(({ effect }) => effect === 'pending')) return { ...whole, pending: logged, findings: papers };

  const single = week.settings.map((each) => creditSetting(each, week.weekStart, basis, reading));
  const { settings, findings } = limitWeek(single, week.weekStart, basis);
  const credited = addParts(settings.map((each) => each.credited));
  const some = (what: keyof SettingCredit['counts']) => settings.some(({ counts }) => counts[what]);
  return {
    ...whole, credited, settings: settings.map(within),
    couples: Math.min(credited.direct, sumOf(settings.map(({ couples }) => couples))),
    psychotherapy: Math.min(credited.direct, sumOf(settings.map(({ psychotherapy }) => psychotherapy))),
    sameLicence: addParts(settings.filter(({ licence }) => basis.rules.sameLicence !== null && licence === basis.rules.sameLicence).map((each) => each.credited)),
    counts: { week: some('week'), individualWeek: some('individualWeek'), sameLicenceIndividualWeek: some('sameLicenceIndividualWeek') },
    findings: [...papers, ...secondNumber(week, basis), ...settings.flatMap((each) => each.findings), ...findings],
  };
}

/** A setting whose direct hours the week's limit lessened holds no more of a kind than of direct hours. */
function within(setting: SettingCredit): SettingCredit {
  const { direct } = setting.credited;
  return { ...setting, couples: Math.min(setting.couples, direct), psychotherapy: Math.min(setting.psychotherapy, direct) };
}

function blank({ weekStart, preDegree }: LogWeek, logged: Parts): WeekCredit {
  const counts = { week: false, individualWeek: false, sameLicenceIndividualWeek: false };
  return {
    weekStart, preDegree, logged, counts, pending: NOTHING, credited: NOTHING, sameLicence: NOTHING, couples: 0, psychotherapy: 0, settings: [], findings: [],
  };
}

function tooOld({ weekStart }: LogWeek, hours: Parts, { rules, applicationReceived }: Basis): Told | null {
  const { months = 0 } = rules.age;
  if (applicationReceived === null) return null;
  const since = addMonths(applicationReceived, -months);
  if (weekStart >= since) return null;
  const straddles = since < addDays(weekStart, 7);
  const why = straddles
    ? `This week began before ${since} and ended after it; hours count for ${spanInWords(months)} back from the application, and a week is not divided.`
    : `This week is before ${since}; hours count for ${spanInWords(months)} back from the day on which the board receives the application.`;
  const saved = straddles ? `Proof by the day: from ${since} on the days may count.` : `An application that the board received by ${addMonths(weekStart, months)}.`;
  return { ...rules.age, why, saved, hours };
}
