import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { BookableCouple } from '@attune/scheduling/domain';
import { ME } from '@attune/ui';
import { CouplePicker } from './couple-picker';
import { NewAppointmentSheet } from './new-appointment-sheet';
import { By } from '@angular/platform-browser';

const couple: BookableCouple = {
  id: 'c',
  partners: [
    { id: 'x', givenName: 'Ana', familyName: 'Nunez', seat: 'a' },
    { id: 'y', givenName: 'Tom', familyName: 'Reed', seat: 'b' },
  ],
};

const me = signal({ conjoint: false });

async function open() {
  me.set({ conjoint: false });
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), { provide: ME, useValue: { me } }] });
  const fixture = TestBed.createComponent(NewAppointmentSheet);
  fixture.componentRef.setInput('at', '2026-11-24T10:00');
  fixture.componentRef.setInput('zone', 'America/Los_Angeles');
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  await settle();
  http.expectOne(({ url }) => url.endsWith('/bookable-couples')).flush({ items: [couple] });
  const page = fixture.nativeElement as HTMLElement;
  const choose = async () => {
    (fixture.debugElement.query(By.directive(CouplePicker)).componentInstance as CouplePicker).chosen.emit(couple);
    await settle();
  };
  const type = async (selector: string, value: string) => {
    const field = page.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
  };
  return { fixture, http, page, settle, choose, type, submit, text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('booking an appointment', () => {
  it('says what is missing and sends nothing', async () => {
    const { http, submit, text } = await open();
    await submit();
    expect(text()).toContain('Couple is missing. Type a name and choose from the list.');
    http.expectNone('/api/scheduling/appointments');
  });

  it('is out of sight in conjoint mode where it is for one alone, and there again afterwards', async () => {
    const { page, choose, settle } = await open();
    await choose();
    const shown = () => [page.querySelector('form')?.classList.contains('hidden'), page.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled];
    const radios = () => [...page.querySelectorAll<HTMLElement>('mat-radio-button')];
    me.set({ conjoint: true });
    await settle();
    expect(shown()).toEqual([false, false]);
    me.set({ conjoint: false });
    radios().find((each) => each.textContent.includes('Ana alone'))?.querySelector('input')?.click();
    await settle();
    me.set({ conjoint: true });
    await settle();
    expect([shown(), page.textContent?.includes('Hidden in conjoint mode.')]).toEqual([[true, true], true]);
    me.set({ conjoint: false });
    await settle();
    expect([shown(), radios().find((each) => each.classList.contains('mat-mdc-radio-checked'))?.textContent?.trim()]).toEqual([[false, false], 'Ana alone']);
  });

  it('books both at the hour that was pointed at', async () => {
    const { http, choose, submit } = await open();
    await choose();
    await submit();
    expect(http.expectOne('/api/scheduling/appointments').request.body).toEqual({ coupleId: 'c', compartment: null, date: '2026-11-24', time: '10:00', minutes: 50, rhythm: 'once' });
  });

  it('books one partner alone, and says that the other sees nothing', async () => {
    const { http, page, choose, settle, submit, text } = await open();
    await choose();
    page.querySelectorAll<HTMLInputElement>('mat-radio-button input')[1]?.click();
    await settle();
    expect(text()).toContain('The other partner sees nothing of it.');
    await submit();
    expect(http.expectOne('/api/scheduling/appointments').request.body).toMatchObject({ compartment: 'x' });
  });

  it('leads to the couple first where that is missing, too', async () => {
    const { page, submit, http } = await open();
    document.body.append(page);
    await submit();
    expect(document.activeElement).toBe(page.querySelector('att-couple-picker input'));
    http.expectNone('/api/scheduling/appointments');
  });

  it('marks the dates that are taken and keeps what was typed', async () => {
    const { fixture, http, page, choose, settle, submit, text } = await open();
    await choose();
    const sheet = fixture.componentInstance as unknown as { f: { rhythm(): { value: { set(value: string): void } }; until(): { value: { set(value: string): void } } } };
    sheet.f.rhythm().value.set('weekly');
    await settle();
    sheet.f.until().value.set('2026-12-08');
    await settle();
    expect(text()).toContain('3 of 3 dates');
    await submit();
    http.expectOne('/api/scheduling/appointments').flush(
      { type: 'urn:attune:time-taken', title: 'Already taken: Tue 1 Dec 2026, 10:00–10:50.', status: 409, taken: [{ startsAt: '2026-12-01T18:00:00.000Z', endsAt: '2026-12-01T18:50:00.000Z' }] },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect([...page.querySelectorAll('li')].map((each) => each.textContent?.includes('taken'))).toEqual([false, true, false]);
    page.querySelectorAll<HTMLInputElement>('att-dates-preview input')[1]?.click();
    await settle();
    await submit();
    expect(http.expectOne('/api/scheduling/appointments').request.body).toMatchObject({ until: '2026-12-08', without: ['2026-12-01'] });
  });

  it('forgets what was taken once another time is wished for', async () => {
    const { http, choose, type, submit, text } = await open();
    await choose();
    await submit();
    http.expectOne('/api/scheduling/appointments').flush({ type: 'urn:attune:time-taken', title: 'Already taken: Tue 24 Nov 2026, 10:00–10:50.', taken: [] }, { status: 409, statusText: 'Conflict' });
    await type('input[type=time]', '10:00');
    expect(text()).toContain('Already taken');
    await type('input[type=time]', '14:00');
    expect(text()).not.toContain('Already taken');
  });
});
