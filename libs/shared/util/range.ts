/** From the first value up to, but not with, the second. Dates and ISO instants compare as text. An absent end never ends. */
export interface Range<T extends string | number | Date> {
  from: T;
  until: T | null;
}

/** Whether the value lies in the half-open range: its start is in, its end is not. */
export function contains<T extends string | number | Date>(range: Range<T>, value: T): boolean {
  return value >= range.from && (range.until === null || value < range.until);
}

/** Whether two half-open ranges share a moment. Back to back (10:00-11:00, 11:00-12:00) they do not; an empty range shares none. */
export function overlaps<T extends string | number | Date>(one: Range<T>, other: Range<T>): boolean {
  if (isEmpty(one) || isEmpty(other)) return false;
  return (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
}

function isEmpty<T extends string | number | Date>(range: Range<T>): boolean {
  return range.until !== null && range.until <= range.from;
}
