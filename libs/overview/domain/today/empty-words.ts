import { daysBetween } from '@attune/util';
import { dayWords, weekdayWords } from '../day-words';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** "Two notes are owed, oldest Monday." The days are those of the appointments, oldest first; empty when none is owed. */
export function owedWords(heldOn: readonly string[], today: string): string {
  const [oldest] = heldOn;
  if (oldest === undefined) return '';
  const count = NUMBERS[heldOn.length] ?? String(heldOn.length);
  const noun = heldOn.length === 1 ? 'note is' : 'notes are';
  return `${count} ${noun} owed, ${heldOn.length === 1 ? 'of' : 'oldest'} ${nearDay(oldest, today)}.`;
}

/** What stands where the day's appointments would: "No appointments today. Two notes are owed, oldest Monday." */
export function emptyDayWords(heldOn: readonly string[], today: string, nextOn: string | null): string {
  const next = nextOn === null ? '' : ` The next is on ${nearDay(nextOn, today)}.`;
  return ['No appointments today.' + next, owedWords(heldOn, today)].filter(Boolean).join(' ');
}

/** Within a week the weekday says enough. */
function nearDay(date: string, today: string): string {
  if (date === today) return 'today';
  return Math.abs(daysBetween(date, today)) < 7 ? weekdayWords(date) : dayWords(date);
}
