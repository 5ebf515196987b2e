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

  it('shows what a colleague recorded of a safe contact meanwhile, and keeps the rest that was typed', async () => {
    const { page, http, settle, answer, button } = await aPage(Administration, { id: 'c1' });
    await answer('/api/couples/c1', couple());
    button('Record what is safe')?.click();
    await settle();
    const field = (type: string) => page.querySelector(`att-contact-form input[type=${type}]`) as HTMLInputElement;
    const type = (what: string, words: string) => {
      field(what).value = words;
      field(what).dispatchEvent(new Event('input'));
    };
    type('email', 'old@example.org');
    type('tel', '555-0100');
    page.querySelector<HTMLButtonElement>('att-contact-form button[type=submit]')?.click();
    await settle();
    http.expectOne('/api/couples/c1/partners/a/contact').flush({ type: 'urn:attune:stale-version', title: 'This was changed in another window meanwhile.' }, { status: 412, statusText: '' });
    await settle();
    const safe = { ...CONTACT, version: 2, email: 'safe@example.org' };
    http.expectOne('/api/couples/c1').flush(couple({ partners: [{ ...partner('a', 'Ana'), contact: safe }, partner('b', 'Tom')] }));
    await settle();
    expect([field('email').value, field('tel').value]).toEqual(['safe@example.org', '555-0100']);
    expect(page.querySelector('att-contact-form [role=status]')?.textContent).toContain('You had typed: old@example.org, mail is safe.');
    page.querySelector<HTMLButtonElement>('att-contact-form button[type=submit]')?.click();
    await settle();
    const { body } = http.expectOne('/api/couples/c1/partners/a/contact').request;
    expect(body).toMatchObject({ email: 'safe@example.org', phone: '555-0100', safeDays: [1, 2, 3] });
  });
});
