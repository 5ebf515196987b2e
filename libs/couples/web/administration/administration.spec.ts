import type { CoupleRecord } from '@attune/couples/domain';
import { aPage } from '../testing';
import { Administration } from './administration';

const CONTACT = { version: 1, recordedAt: null, recordedBy: null, email: 'ana@example.org', phone: null, mayMail: true, safeDays: [1, 2, 3], safeFrom: null, safeUntil: null };
const partner = (seat: 'a' | 'b', givenName: string): CoupleRecord['partners'][number] => ({
  id: seat, seat, version: 1, givenName, familyName: 'Reyes', shownName: givenName, language: 'en', invitation: null,
  contact: CONTACT,
});
const couple = (change: Partial<CoupleRecord> = {}): CoupleRecord => ({
  id: 'c1', version: 1, status: 'active', statusSince: '2026-11-01T18:00:00Z', policy: null, policyAgreedOn: null, openedAt: '2026-11-01T18:00:00Z', mayTreat: true, conjoint: false,
  partners: [partner('a', 'Ana'), partner('b', 'Tom')], care: [], assignments: [], ...change,
});

describe('the administration of a couple', () => {
  it('hides at once what one partner told, when conjoint mode is switched on', async () => {
    const { page, me, http, settle, answer } = await aPage(Administration, { id: 'c1' });
    await answer('/api/couples/c1', couple());
    expect(page.textContent).toContain('ana@example.org');
    me.update((here) => ({ ...here, conjoint: true }));
    await settle();
    expect(page.textContent).not.toContain('ana@example.org');
    expect(page.querySelector('att-safety-panel')).toBeNull();
    http.expectOne('/api/couples/c1').flush(couple({ conjoint: true, partners: [{ ...partner('a', 'Ana'), contact: null }, { ...partner('b', 'Tom'), contact: null }] }));
    await settle();
    expect(page.textContent).toContain('Conjoint mode is on');
    expect(page.querySelectorAll('att-partner-card')).toHaveLength(2);
  });
});
