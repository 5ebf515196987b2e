import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { aPage } from '../testing';
import { CoupleList } from './couple-list';

const couple = (id: string, name: string) => ({
  id, status: 'active', statusSince: '2026-11-02T18:00:00.000Z', agreed: true, clinicians: [{ id: 's', givenName: 'Maya', familyName: 'Ortiz' }],
  partners: [{ id: `${id}a`, givenName: 'Ana', familyName: name }, { id: `${id}b`, givenName: 'Tom', familyName: name }],
});

describe('the list of couples', () => {
  it('names both people of each, and walks with the keys', async () => {
    const { page, answer, settle } = await aPage(CoupleList);
    await answer('/api/couples', { items: [couple('c1', 'Lopez'), couple('c2', 'Reed')], nextCursor: null });
    expect(page.querySelectorAll('li')).toHaveLength(2);
    expect(page.querySelector('li')?.textContent).toContain('Ana Lopez');
    expect(page.querySelector('li')?.textContent).toContain('Tom Lopez');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    for (const key of ['j', 'j', 'Enter']) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/couples', 'c2']);
  });

  it('says what to do when there is none', async () => {
    const { page, answer } = await aPage(CoupleList);
    await answer('/api/couples', { items: [], nextCursor: null });
    expect(page.textContent).toContain('No couples yet.');
    expect(page.querySelector('a[href="/couples/new"]')).not.toBeNull();
  });

  it('leads the owner to the administration, for whom the couple’s page is not', async () => {
    const { page, answer } = await aPage(CoupleList, {}, ['owner']);
    await answer('/api/couples', { items: [couple('c1', 'Lopez')], nextCursor: null });
    expect(page.querySelector('li a')?.getAttribute('href')).toBe('/couples/c1/administration');
  });
});
