import { show } from './show';

const now = new Date('2026-11-23T22:02:00Z');
const zone = 'America/Los_Angeles';

describe('moments as people read them', () => {
  it.each([
    ['date', '2026-11-23T22:02:00Z', 'en-GB', '23 Nov'],
    ['day', '2026-11-23T22:02:00Z', 'en-GB', 'Mon 23 Nov'],
    ['time', '2026-11-23T22:02:00Z', 'en-GB', '14:02'],
    ['moment', '2026-11-23T22:02:00Z', 'en-GB', 'Mon 23 Nov, 14:02'],
    ['moment', '2025-11-23T22:02:00Z', 'en-GB', 'Sun 23 Nov 2025, 14:02'],
    ['day', '2026-11-23T22:02:00Z', 'en-US', 'Mon, Nov 23'],
    ['time', '2026-11-23T17:00:00Z', 'en-GB', '09:00'],
    ['time', '2026-11-23T17:00:00Z', 'en-US', '9:00 AM'],
    ['day', '2026-11-23T22:02:00Z', 'es-US', 'lun, 23 de nov'],
  ] as const)('%s of %s in %s is "%s"', (what, value, locale, text) => {
    expect(show(what, value, zone, locale, now).replace(/\s/g, ' ')).toBe(text);
  });

  it('shows the practice’s day, not Greenwich’s: late in the evening it is still today', () => {
    expect(show('day', '2026-11-24T06:30:00Z', zone, 'en-GB', now)).toBe('Mon 23 Nov');
  });

  it('never shifts a calendar date', () => {
    expect(show('day', '2026-11-23', 'Pacific/Kiritimati', 'en-GB', now)).toBe('Mon 23 Nov');
    expect(show('day', '2026-11-23', 'Pacific/Pago_Pago', 'en-GB', now)).toBe('Mon 23 Nov');
  });

  it('says nothing of what is no moment', () => {
    expect(show('day', 'soon', zone, 'en-GB', now)).toBe('');
  });
});
