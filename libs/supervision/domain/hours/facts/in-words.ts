import { type Amount } from './log-week';

/** An amount as people say it: '4 h', '45 min', '1 h 30 min'; to the minute. */
export function inWords(amount: Amount, perHour: number): string {
  const minutes = Math.round((amount * 60) / perHour);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (rest === 0) return `${hours} h`;
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`;
}

/** Months as people say them: '6 years', '18 months'. */
export function spanInWords(months: number): string {
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}
