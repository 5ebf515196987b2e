import { type Amount } from '../facts/log-week';

/**
 * Amounts in an hour where hours come as decimals: thousandths of a second. Minutes and hundredths of an hour are both whole numbers of it, so that no
 * comparison with a limit depends on a rounding.
 */
export const PER_HOUR = 3_600_000;

export const toAmount = (hours: number): Amount => Math.round(hours * PER_HOUR);

/** Hours to two decimals. */
export const toHours = (amount: Amount): number => rounded(amount / PER_HOUR, 2);

export function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
