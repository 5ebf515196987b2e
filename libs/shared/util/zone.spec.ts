import { addMinutes, dateIn, dayIn, isTime, isZone, minutesBetween, toInstant, toLocal } from './zone';

const LA = 'America/Los_Angeles';

describe('a time in a zone', () => {
  it.each([
    ['winter', '2026-11-23', '10:00', LA, '2026-11-23T18:00:00.000Z'],
    ['summer', '2026-07-01', '10:00', LA, '2026-07-01T17:00:00.000Z'],
    ['the hour before the spring gap', '2026-03-08', '01:59', LA, '2026-03-08T09:59:00.000Z'],
    ['inside the spring gap: an hour later', '2026-03-08', '02:30', LA, '2026-03-08T10:30:00.000Z'],
    ['the end of the spring gap', '2026-03-08', '03:00', LA, '2026-03-08T10:00:00.000Z'],
    ['shown twice in autumn: the first', '2026-11-01', '01:30', LA, '2026-11-01T08:30:00.000Z'],
    ['after the autumn overlap', '2026-11-01', '02:00', LA, '2026-11-01T10:00:00.000Z'],
    ['east of Greenwich', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['a zone of quarter hours', '2026-11-23', '10:00', 'Asia/Kathmandu', '2026-11-23T04:15:00.000Z'],
    ['midnight', '2026-11-23', '00:00', 'UTC', '2026-11-23T00:00:00.000Z'],
  ])('%s', (_, date, time, zone, instant) => expect(toInstant(date, time, zone)).toBe(instant));

  it.each([
    ['2026-11-23T18:00:00.000Z', LA, '2026-11-23', '10:00'],
    ['2026-11-24T07:59:00Z', LA, '2026-11-23', '23:59'],
    ['2026-11-24T08:00:00Z', LA, '2026-11-24', '00:00'],
    ['2026-11-01T09:30:00Z', LA, '2026-11-01', '01:30'],
  ])('%s in %s is %s %s', (moment, zone, date, time) => {
    expect(toLocal(moment, zone)).toEqual({ date, time });
    expect(dateIn(new Date(moment), zone)).toBe(date);
  });

  it('a day has 23, 24 or 25 hours', () => {
    const hours = (date: string) => minutesBetween(dayIn(date, LA).from, dayIn(date, LA).until) / 60;
    expect([hours('2026-03-08'), hours('2026-11-23'), hours('2026-11-01')]).toEqual([23, 24, 25]);
  });

  it('refuses what is no date, time or zone', () => {
    expect(() => toInstant('2026-02-30', '10:00', LA)).toThrow('Not a date');
    expect(() => toInstant('2026-11-23', '24:00', LA)).toThrow('Not a time');
    expect([isTime('09:05'), isTime('9:05'), isTime('09:60')]).toEqual([true, false, false]);
    expect([isZone(LA), isZone('America/Nowhere'), isZone('')]).toEqual([true, false, false]);
  });

  it('counts minutes across moments', () => {
    expect(addMinutes('2026-11-23T23:45:00Z', 50)).toBe('2026-11-24T00:35:00.000Z');
    expect(minutesBetween('2026-11-23T10:00:00Z', '2026-11-23T10:49:59Z')).toBe(49);
    expect(minutesBetween('2026-11-23T10:00:00Z', '2026-11-23T09:59:59Z')).toBe(-1);
  });
});
