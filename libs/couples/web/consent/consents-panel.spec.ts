import { TestBed } from '@angular/core/testing';
import type { CoupleConsents, CoupleRecord, DocumentToSign } from '@attune/couples/domain';
import { Confirm } from '@attune/ui';
import { aPage } from '../testing';
import { ConsentsPanel } from './consents-panel';

const ana = { id: 'a', seat: 'a', givenName: 'Ana', familyName: 'Reyes', shownName: 'Ana', language: 'en' };
const couple = { id: 'c1', status: 'active', mayTreat: true, partners: [ana] } as unknown as CoupleRecord;
const consents: CoupleConsents = { partners: [{ partnerId: 'a', seat: 'a', standings: [] }], policy: null, policiesDiffer: false, complete: false, law: [] };
const document: DocumentToSign = { kind: 'treatment', edition: 1, language: 'en', title: 'Agreement to treatment', text: 'What we do.', choices: [], signed: null, hash: 'ab' };

describe('a paper that is recorded', () => {
  it.each([
    ['2026-11-20', /^The paper is recorded\. What was signed .*20 Nov.* still counts\.$/],
    [null, /^$/],
  ])('says which signature still counts, where that is another one (%s)', async (on, says) => {
    const { page, button, answer, http, settle } = await aPage(ConsentsPanel, { couple });
    await answer('/api/couples/c1/consents', consents);
    button('Record a paper')?.click();
    await settle();
    await answer('/api/couples/c1/partners/a/documents', { items: [document] });
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    const sent = http.expectOne('/api/couples/c1/partners/a/consents/paper');
    sent.flush({ ...document, signed: { on: on ?? sent.request.body.signedOn, choice: null, way: 'portal' } });
    await settle();
    await answer('/api/couples/c1/consents', consents);
    expect(page.querySelector('att-paper-sheet')).toBeNull();
    expect(page.querySelector('[role=status]')?.textContent ?? '').toMatch(says);
  });
});

it('before the device is handed over, every other tab leaves too: what was open there must not be read', async () => {
  const { button, answer, settle } = await aPage(ConsentsPanel, { couple });
  await answer('/api/couples/c1/consents', consents);
  const told = jest.spyOn(Storage.prototype, 'setItem');
  // jsdom goes nowhere, and says so.
  const quiet = jest.spyOn(console, 'error').mockImplementation();
  jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
  button('Sign at this device')?.click();
  await settle();
  expect(told).not.toHaveBeenCalled();
  await answer('/api/couples/c1/partners/a/handover', { token: 'slip', expiresAt: '2026-11-23T18:30:00.000Z' });
  expect(told.mock.calls).toEqual([['all-tabs', 'handed-over']]);
  told.mockRestore();
  quiet.mockRestore();
});
