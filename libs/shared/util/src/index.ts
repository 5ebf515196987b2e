export { addDays, addMonths, datesFrom, daysBetween, isDate, mondayOf, weekday, type CalendarDate } from '../calendar-date';
export { CaseError } from '../case-error';
export { fieldsAt, numberAt, numbersAt, type CaseFields } from '../case-fields';
export { contains, overlaps, type Range } from '../range';
export { ok, refuse, type Result } from '../result';
export {
  addMinutes,
  dateIn,
  dayIn,
  isTime,
  isZone,
  minutesBetween,
  toInstant,
  toLocal,
  type ClockTime,
  type Instant,
} from '../zone';
