import type { PartnerRecord } from '@attune/couples/domain';
import { aPage } from '../testing';
import { ScreeningSheet } from './screening-sheet';

const ana = { id: 'a', seat: 'a', version: 1, givenName: 'Ana', familyName: 'Reyes', shownName: 'Ana', language: 'en', invitation: null, contact: null } as PartnerRecord;

describe('the record of being seen alone', () => {
  it('takes nothing for granted: that nobody else could hear is said by whoever was there', async () => {
    const { page, button, settle } = await aPage(ScreeningSheet, { coupleId: 'c1', partner: ana });
    const press = async (of: string, words: string) => {
      [...page.querySelectorAll(of)].find(({ textContent }) => textContent?.trim() === words)?.querySelector('input')?.click();
      await settle();
    };
    await press('mat-radio-button', 'No concern');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('not seen alone');
    expect(button('Record')?.hasAttribute('disabled')).toBe(true);
    await press('mat-checkbox', 'Nobody else was there or could hear');
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(button('Record')?.hasAttribute('disabled')).toBe(false);
  });
});
