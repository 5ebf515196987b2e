import { aPage } from '../testing';
import { RecoveryPanel } from './recovery-panel';

const contact = { version: 1, email: 'rosa@example.test', phone: null, mayMail: true, safeDays: [1], safeFrom: null, safeUntil: null, recordedAt: null, recordedBy: null };
const partner = { id: 'x', seat: 'a', version: 1, givenName: 'Rosa', familyName: 'Vega', shownName: 'Rosa', language: 'en', contact, invitation: null };
const times = { opensAt: '2026-11-24T18:00:00.000Z', expiresAt: '2026-11-27T18:00:00.000Z' };

async function open() {
  const view = await aPage(RecoveryPanel, { coupleId: 'c', partner, contact });
  await view.answer('/api/couples/c/partners/x/recovery', { underWay: null });
  view.button('Help them back in')?.click();
  await view.settle();
  return view;
}

describe('the way back of a partner', () => {
  it('begins only where the person was seen, and shows link or code', async () => {
    const { page, button, http, settle, answer } = await open();
    expect((button('Show a link here') as HTMLButtonElement).disabled).toBe(true);
    page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    button('Show a link here')?.click();
    await settle();
    const asked = http.expectOne({ method: 'POST', url: '/api/couples/c/partners/x/recovery' });
    expect(asked.request.body).toEqual({ way: 'screen', seen: true });
    asked.flush({ way: 'screen', code: null, link: 'http://localhost:4300/recovery/begin#abc', ...times });
    await settle();
    await answer('/api/couples/c/partners/x/recovery', { underWay: { startedAt: '2026-11-23T18:00:00.000Z', ...times } });
    expect(page.querySelector('code')?.textContent).toContain('/recovery/begin#abc');
    expect(page.textContent).toContain('A new way in opens Tue 24 Nov');
    expect(page.querySelector('.code')).toBeNull();
  });

  it('is taken back', async () => {
    const { page, button, http, settle, answer, fixture } = await aPage(RecoveryPanel, { coupleId: 'c', partner, contact });
    await answer('/api/couples/c/partners/x/recovery', { underWay: { startedAt: '2026-11-23T18:00:00.000Z', ...times } });
    button('Take it back')?.click();
    await settle();
    http.expectOne({ method: 'DELETE', url: '/api/couples/c/partners/x/recovery' }).flush(null);
    await settle();
    await answer('/api/couples/c/partners/x/recovery', { underWay: null });
    expect(page.textContent).toContain('Help them back in');
    fixture.destroy();
  });
});
