import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CardItem } from '@attune/exercises/domain';
import { ME, OPEN_STREAM } from '@attune/ui';
import { TriggerCards } from './trigger-cards';

const card = (id: string, partnerId: string, state: CardItem['state']): CardItem => ({
  id, partnerId, state, version: 3, chosen: false, openedAt: null, trigger: `Trigger of ${id}`, bodySign: 'Hot neck', helps: '', makesWorse: '',
});

async function open(items: CardItem[], treats = true) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(),
      { provide: ME, useValue: { me: signal(null), may: () => treats } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  const fixture = TestBed.createComponent(TriggerCards);
  fixture.componentRef.setInput('coupleId', 'c1');
  fixture.componentRef.setInput('partners', { a: { id: 'a', name: 'Ana' }, b: { id: 'b', name: 'Ben' } });
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/exercises/couples/c1/cards').flush({ items });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const acts = (place: number) => [...(page.querySelectorAll('article')[place]?.querySelectorAll('button') ?? [])];
  return { http, page, acts, words: (place: number) => acts(place).map((each) => each.textContent.trim()) };
}

describe('trigger cards under review', () => {
  it('stand in their writer’s column, each with the acts that its state allows', async () => {
    const { page, words } = await open([card('one', 'a', 'proposed'), card('two', 'a', 'talk'), card('three', 'b', 'approved'), card('four', 'b', 'recalled')]);
    expect([...page.querySelectorAll('h4')].map((each) => each.textContent)).toEqual(['Trigger of one', 'Trigger of two', 'Trigger of three', 'Trigger of four']);
    expect([0, 1, 2, 3].map(words)).toEqual([['Approve', 'Talk first'], ['Approve'], ['Take back'], []]);
  });

  it('are approved in the version that was read', async () => {
    const { http, acts } = await open([card('one', 'a', 'proposed')]);
    acts(0)[0]?.click();
    const sent = http.expectOne('/api/exercises/cards/one/decision');
    expect(sent.request.body).toEqual({ decision: 'approve' });
  });

  it('take one line where nobody wrote any', async () => {
    const { page } = await open([]);
    expect([page.textContent.trim(), page.querySelector('att-lane')]).toEqual([expect.stringMatching(/^None yet\./), null]);
  });

  it('are only read by a supervisor', async () => {
    const { words } = await open([card('one', 'a', 'proposed')], false);
    expect(words(0)).toEqual([]);
  });
});
