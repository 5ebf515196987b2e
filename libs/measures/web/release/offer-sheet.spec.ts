import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ME, talkToServer } from '@attune/ui';
import { OfferSheet } from './offer-sheet';

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), { provide: ME, useValue: { me: signal({ conjoint: false, practice: { zone: 'UTC' } }) } }],
  });
  const fixture = TestBed.createComponent(OfferSheet);
  fixture.componentRef.setInput('coupleId', 'c');
  let offers = 0;
  fixture.componentInstance.offeredTo.subscribe(() => (offers += 1));
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/measures/library').flush({ items: [{ measure: 'HARK', name: 'HARK', mayRelease: false }, { measure: 'CSI-4', name: 'CSI-4', mayRelease: true }] });
  await settle();
  const offer = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const sheet = fixture.componentInstance as unknown as { model: { update(how: (was: object) => object): void }; offered(): { measure: string }[] };
  const fill = async (over: object) => {
    sheet.model.update((was) => ({ ...was, ...over }));
    await settle();
  };
  return { http, offer, fill, settle, sheet, offers: () => offers, text: () => page.textContent.replace(/\s+/g, ' ') };
}

describe('offering results to both', () => {
  it('never offers a screen, and says that nobody sees who did not agree', async () => {
    const { sheet, text } = await open();
    expect(sheet.offered().map(({ measure }) => measure)).toEqual(['CSI-4']);
    expect(text()).toContain('nobody sees who did not');
  });

  it('sends nothing without a measure, nor for an hour that has passed', async () => {
    const { http, offer, fill, offers } = await open();
    await offer();
    await fill({ measure: 'CSI-4', how: 'date', on: '' });
    await offer();
    await fill({ on: '2020-01-01' });
    await offer();
    http.expectNone('/api/measures/releases');
    expect(offers()).toBe(0);
  });

  it('sends no hour where it opens in the appointment, and stays open with what was refused or had no answer', async () => {
    const { http, offer, fill, settle, offers, text } = await open();
    await fill({ measure: 'CSI-4', on: '2020-01-01' });
    await offer();
    const first = http.expectOne('/api/measures/releases');
    expect(first.request.body).toEqual({ coupleId: 'c', measure: 'CSI-4', moment: { how: 'appointment' } });
    first.flush({ type: 'urn:attune:offered-already', title: 'This is offered already.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect([text().includes('This is offered already.'), offers()]).toEqual([true, 0]);
    await fill({ how: 'date', on: '2999-01-01', hour: 9 });
    await offer();
    const second = http.expectOne('/api/measures/releases');
    expect(second.request.body).toMatchObject({ moment: { how: 'date', on: '2999-01-01', hour: 9 } });
    expect(second.request.headers.get('Idempotency-Key')).not.toBe(first.request.headers.get('Idempotency-Key'));
    second.flush(null, { status: 504, statusText: 'Gateway Timeout' });
    await settle();
    await offer();
    const third = http.expectOne('/api/measures/releases');
    expect(third.request.headers.get('Idempotency-Key')).toBe(second.request.headers.get('Idempotency-Key'));
    third.flush({ id: 'r', version: 1 });
    await settle();
    expect(offers()).toBe(1);
  });
});
