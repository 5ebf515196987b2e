const ZONES = ['America/Los_Angeles', 'Europe/Madrid', 'Asia/Tokyo'];
const partsOf = (zone: string, at: Date) =>
  Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' }).formatToParts(at).map(({ type, value }) => [type, value]));
const hourIn = (zone: string) => Number(partsOf(zone, new Date())['hour']);

/** A zone in which it is daytime now: no story runs into midnight, whenever it is told. */
export const ZONE = ZONES.find((zone) => hourIn(zone) >= 8 && hourIn(zone) < 18) ?? 'Asia/Tokyo';

/** Date and time in the story's zone, as form fields take them. */
export function there(minutesAgo = 0): { date: string; time: string } {
  const { year, month, day, hour, minute } = partsOf(ZONE, new Date(Date.now() - minutesAgo * 60_000));
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}
