import { addDays, addMonths, datesFrom, daysBetween, isDate, mondayOf, weekday } from './calendar-date';

describe('a calendar date', () => {
  it.each([
    ['2026-11-23', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-2-3', false],
    ['2026-11-23T00:00:00Z', false],
    ['', false],
    [null, false],
    [20261123, false],
    ['2999-12-31', true],
    ['9999-12-31', false],
  ])('%p is a date: %p', (text, expected) => expect(isDate(text)).toBe(expected));

  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-08', 14, '2026-03-22'],
  ])('%s and %i days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-01-15', -2, '2025-11-15'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-30', 7],
    ['2026-11-30', '2026-11-23', -7],
    ['2026-03-01', '2026-04-01', 31],
  ])('from %s to %s are %i days', (from, until, days) => expect(daysBetween(from, until)).toBe(days));

  it.each([
    ['2026-11-23', 1, '2026-11-23'],
    ['2026-11-29', 7, '2026-11-23'],
    ['1969-12-31', 3, '1969-12-29'],
  ])('%s is day %i of the week of %s', (date, day, monday) => {
    expect(weekday(date)).toBe(day);
    expect(mondayOf(date)).toBe(monday);
  });

  it('counts dates in a row', () => {
    expect(datesFrom('2026-12-30', 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect(datesFrom('2026-12-30', 0)).toEqual([]);
  });

  it('refuses arithmetic on what is no date', () => expect(() => addDays('2026-02-30', 1)).toThrow('Not a date'));
});
