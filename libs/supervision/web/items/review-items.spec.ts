import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReviewItem } from '@attune/supervision/domain';
import { Confirm, OPEN_STREAM } from '@attune/ui';
import { ReviewItems } from './review-items';

const item: ReviewItem = { id: 'r1', source: 'settling', coupleId: 'c1', initials: 'A & B', clinician: 'Maya Lin', occasions: 2, lastOn: '2026-11-18', openedAt: '2026-11-18T18:00:00.000Z' };
const URL = '/api/supervision/review-items';

async function open(items: ReviewItem[], yes = true) {
  const ask = jest.fn(async () => yes);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]),
      { provide: Confirm, useValue: { ask } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  const fixture = TestBed.createComponent(ReviewItems);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(URL).flush({ items });
  // A read that waits for its answer keeps the page from being stable.
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const settle = async () => {
    await turn();
    await fixture.whenStable();
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const press = async () => {
    [...page.querySelectorAll('button')].find((each) => each.textContent.includes('Looked at'))?.click();
    await turn();
  };
  return { http, page, press, turn, settle };
}

describe('what the next supervision should look at', () => {
  it('names the couple by initials, why in neutral words, and the way to the numbers', async () => {
    const { page } = await open([item]);
    expect(page.textContent).toContain('On 2 occasions somebody rose instead of settling.');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/exercises/couples/c1');
    expect(page.textContent).toMatch(/A & B\s+Maya Lin, last on Wed 18 Nov/);
  });

  it('is not there when there is nothing', async () => {
    const { page } = await open([]);
    expect(page.querySelector('section')).toBeNull();
  });

  it('asks before one leaves the list, and then it is gone', async () => {
    const { http, page, press, turn, settle } = await open([item]);
    await press();
    http.expectOne(`${URL}/r1/done`).flush({ by: 's', at: '2026-11-23T18:00:00.000Z' });
    await turn();
    await turn();
    http.expectOne(URL).flush({ items: [] });
    await settle();
    expect(page.querySelector('section')).toBeNull();
  });

  it('keeps it where the answer is no, and says what went wrong', async () => {
    const kept = await open([item], false);
    await kept.press();
    kept.http.expectNone(`${URL}/r1/done`);
    TestBed.resetTestingModule();
    const { http, page, press, settle } = await open([item]);
    await press();
    http.expectOne(`${URL}/r1/done`).flush({ type: 'urn:attune:not-found', title: 'This is not here.', status: 404 }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(page.querySelector('att-problem')?.textContent?.trim()).not.toBe('');
    expect(page.textContent).toContain('A & B');
  });
});
