import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Change, Live } from '@attune/ui';
import { Subject } from 'rxjs';
import { ReadingLanguage, WORDS_PROVIDERS } from '../../words/language';
import { Releases } from './releases';

const BASE = '/api/portal/measures/releases';
const offer = (change: object = {}) => ({ releaseId: 'r1', name: 'Couples Satisfaction Index (4)', moment: { how: 'appointment' }, mayChoose: true, ...change });

async function releases(items: object[]) {
  localStorage.setItem('language', 'en');
  const live = new Subject<Change>();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { on: () => live } }, ...WORDS_PROVIDERS] });
  TestBed.inject(ReadingLanguage);
  const fixture = TestBed.createComponent(Releases);
  const [http, page] = [TestBed.inject(HttpTestingController), fixture.nativeElement as HTMLElement];
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const list = async (now: object[]) => {
    http.expectOne(BASE).flush({ items: now });
    await settle();
  };
  const press = async (label: string) => {
    const found = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
    if (!found) throw new Error(`No button "${label}" on: ${page.textContent}`);
    found.click();
    await settle();
  };
  await settle();
  await list(items);
  return { page, http, settle, press, list, live };
}

describe('results that may be opened to both', () => {
  it('are not spoken of while there are none', async () => {
    const { page } = await releases([]);
    expect(page.textContent?.trim()).toBe('');
  });

  it.each([['Yes, my partner may see it', true], ['No, my partner may not', false]])('look the same after “%s”', async (label, agrees) => {
    const { page, http, settle, press } = await releases([offer()]);
    await press(label);
    const sent = http.expectOne(`${BASE}/r1/choice`);
    expect([sent.request.method, sent.request.body]).toEqual(['PUT', { agrees }]);
    sent.flush(null);
    await settle();
    expect(page.querySelector('[role=status]')?.textContent).toBe('Saved');
    expect([...page.querySelectorAll('button')].map((each) => each.getAttribute('aria-pressed'))).toEqual([null, null]);
  });

  it('say when, and that nothing was kept once the moment has come', async () => {
    const { page, http, settle, press, list } = await releases([offer({ moment: { how: 'date', at: '2026-11-30T02:00:00.000Z' } })]);
    expect(page.textContent).toMatch(/only if you both agree, on .*November/);
    await press('Yes, my partner may see it');
    http.expectOne(`${BASE}/r1/choice`).flush({ type: 'urn:attune:too-late' }, { status: 409, statusText: '' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('This was not kept');
    await list([offer({ mayChoose: false })]);
    expect(page.querySelectorAll('button')).toHaveLength(1);
  });

  it('open side by side when the clinician opens them', async () => {
    const { page, http, settle, press, list, live } = await releases([offer()]);
    live.next({ topic: 'measures', ids: {} });
    await settle();
    await list([offer({ mayChoose: false })]);
    await press('Look at it');
    const score = (total: number) => ({ total, most: 21, band: { en: 'notable dissatisfaction', es: 'insatisfacción notable' }, on: '2026-11-20' });
    http.expectOne(`${BASE}/r1`).flush({ available: true, name: '', partnerName: 'Tom', on: '2026-11-24', yours: score(14), theirs: score(9) });
    await settle();
    expect([...page.querySelectorAll('dl > div')].map((each) => each.textContent)).toEqual([
      'Yours14 of 21notable dissatisfactionanswered November 20', 'Tom’s9 of 21notable dissatisfactionanswered November 20',
    ]);
  });

  it('are not available this time for every other reason', async () => {
    const { page, http, settle, press } = await releases([offer({ mayChoose: false })]);
    await press('Look at it');
    http.expectOne(`${BASE}/r1`).flush({ available: false });
    await settle();
    expect(page.querySelector('att-release')?.textContent).toBe('Couples Satisfaction Index (4)Not available this time.');
  });
});
