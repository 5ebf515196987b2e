import { type CalendarDate } from '@attune/util';
import { AMFT, APCC, ASW } from './california-sets';
import { type Cap, type CapOf, type Credential, type Jurisdiction, type RuleSet } from './rule-set';
import { LPC_ASSOCIATE, MHC_LP } from './texas-new-york';

export const RULE_SETS: readonly RuleSet[] = [APCC, AMFT, ASW, LPC_ASSOCIATE, MHC_LP];

/** The credentials of a jurisdiction that there are rules for; empty where there are none. */
export function credentialsOf(jurisdiction: string): Credential[] {
  return [...new Set(RULE_SETS.filter((set) => set.jurisdiction === jurisdiction).map(({ credential }) => credential))];
}

/**
 * The rules for an application that the board receives on this day; without a day those in force last, as if one applied next. A day before the
 * first known set is measured by that one. Null where there are no rules for such a credential.
 */
export function ruleSetFor(jurisdiction: Jurisdiction, credential: Credential, applied: CalendarDate | null = null): RuleSet | null {
  const sets = RULE_SETS.filter((set) => set.jurisdiction === jurisdiction && set.credential === credential).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const inForce = applied === null ? [] : sets.filter((set) => set.validFrom <= applied && (set.validTo === null || applied <= set.validTo));
  return inForce.at(-1) ?? (applied === null ? sets.at(-1) : sets[0]) ?? null;
}

/** The rules of a credential, whatever jurisdiction it is of. @param applied as for `ruleSetFor` */
export function rulesOf(credential: Credential, applied: CalendarDate | null = null): RuleSet | null {
  const jurisdiction = jurisdictionOf(credential);
  return jurisdiction && ruleSetFor(jurisdiction, credential, applied);
}

/** Each credential is of one jurisdiction. */
export function jurisdictionOf(credential: Credential): Jurisdiction | null {
  return RULE_SETS.find((set) => set.credential === credential)?.jurisdiction ?? null;
}

/** The credential that a recorded registration stands for, or null where hours are not reckoned toward it. */
export function credentialOfLicence(type: string): Credential | null {
  return RULE_SETS.find((set) => set.licenceType === type)?.credential ?? null;
}

export interface Limit {
  cap: Cap;
  /** In the cap's own measure: hours, or a share. */
  value: number;
}

/** The limit that holds on the day, or altogether when no day is given (then its newest value); null where there is none. */
export function limitOn(rules: RuleSet, of: CapOf, day: CalendarDate | null = null): Limit | null {
  const cap = rules.caps.find((each) => each.of === of);
  const dated = day === null ? cap?.values.at(-1) : cap?.values.find(({ from, to }) => from <= day && (to === null || day <= to));
  return cap && dated ? { cap, value: dated.value } : null;
}

/** Where a rule is from, in one line. */
export function lawOf(rules: RuleSet, rule: string): string {
  return rules.citations[rule]?.law ?? rules.evidence;
}
