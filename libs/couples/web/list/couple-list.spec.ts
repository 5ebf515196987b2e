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

  it('shows more without losing what was there, and says when that failed', async () => {
    const { page, answer, button, http, settle } = await aPage(CoupleList, {}, ['owner']);
    await answer('/api/couples', { items: [couple('c1', 'Lopez')], nextCursor: 'next' });
    button('Show more')?.click();
    http.expectOne((request) => request.params.get('cursor') === 'next').error(new ProgressEvent('error'));
    await settle();
    expect(page.querySelector('att-problem')?.textContent).toMatch(/\S/);
    expect(page.querySelectorAll('li')).toHaveLength(1);
    button('Show more')?.click();
    http.expectOne((request) => request.params.get('cursor') === 'next').flush({ items: [couple('c2', 'Reed')], nextCursor: null });
    await settle();
    expect(page.querySelectorAll('li')).toHaveLength(2);
    expect(page.querySelector('att-problem')).toBeNull();
    expect(button('Show more')).toBeUndefined();
  });

  it('asks for a name once it is typed, not at each letter', async () => {
    const { page, answer, http, settle } = await aPage(CoupleList);
    await answer('/api/couples', { items: [couple('c1', 'Lopez')], nextCursor: null });
    const field = page.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
    for (const text of ['R', 'Re', ' Ree ']) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    await settle();
    http.expectNone(() => true);
    await new Promise((done) => setTimeout(done, 250));
    await settle();
    await answer('/api/couples?search=Ree', { items: [], nextCursor: null });
    expect(page.textContent).toContain('No couple fits.');
  });

  it('keeps the place while the same list is read again, and loses it with another one', async () => {
    const { page, answer, settle } = await aPage(CoupleList);
    await answer('/api/couples', { items: [couple('c1', 'Lopez'), couple('c2', 'Reed')], nextCursor: null });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    await settle();
    expect(page.querySelector('li.at')?.id).toBe('couple-c1');
    const field = page.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
    field.value = 'Ree';
    field.dispatchEvent(new Event('input'));
    await new Promise((done) => setTimeout(done, 250));
    await settle();
    await answer('/api/couples?search=Ree', { items: [couple('c2', 'Reed')], nextCursor: null });
    expect([page.querySelectorAll('li').length, page.querySelector('li.at')]).toEqual([1, null]);
  });
});
