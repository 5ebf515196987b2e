import { lawOf } from '../rules/rule-sets';
import { type RuleSet } from '../rules/rule-set';
import { NOTHING, totalOf, type Amount, type Parts } from './log-week';

/**
 * Something that a rule says of hours. `not_credited`: these hours do not count. `pending`: not yet. `flag`: they count, and somebody should look.
 * `amount` may be 0 where another finding has taken the same hours already.
 */
export interface Finding {
  effect: 'not_credited' | 'pending' | 'flag';
  /** As boards' checkers print it: 'NO_SUPERVISION_UNIT:Harbor'. */
  code: string;
  rule: string;
  law: string;
  setting: string | null;
  amount: Amount;
  hours: Parts;
  /** Why, in plain words. */
  why: string;
  /** What would have saved the hours, or null where nothing would. */
  saved: string | null;
}

export interface Told {
  rule: string;
  code: string;
  why: string;
  saved?: string | null;
  setting?: string | null;
  hours?: Partial<Parts>;
  effect?: Finding['effect'];
}

/** A finding with its law looked up; a code that belongs to a setting carries its name. */
export function finding(rules: RuleSet, { rule, code, why, saved = null, setting = null, hours = {}, effect = 'not_credited' }: Told): Finding {
  const all = { ...NOTHING, ...hours };
  return { effect, code: setting === null ? code : `${code}:${setting}`, rule, law: lawOf(rules, rule), setting, amount: totalOf(all), hours: all, why, saved };
}
