import { BreakpointObserver } from '@angular/cdk/layout';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { Appointment, AppointmentDetail, ClinicianWeek } from '@attune/scheduling/domain';
import { Confirm, Live, ME, PracticeTime, talkToServer, Undo } from '@attune/ui';
import { EMPTY, of } from 'rxjs';
import { ROUTES } from '../routes';

const partners = [
  { id: 'x', givenName: 'Ana', familyName: 'Nunez', seat: 'a' as const },
  { id: 'y', givenName: 'Tom', familyName: 'Reed', seat: 'b' as const },
];
const appointment: Appointment = {
  id: 'one', coupleId: 'c', compartment: null, seriesId: 's', staffId: 'a1', startsAt: '2026-11-24T18:00:00.000Z', endsAt: '2026-11-24T18:50:00.000Z', status: 'planned',
  startedAt: null, stoppedAt: null, version: 3, partners,
};
const detail: AppointmentDetail = { ...appointment, staffName: 'Maya Ortiz', attendance: [], following: 2, written: false };
const week = (over: Partial<ClinicianWeek> = {}): ClinicianWeek => ({
  monday: '2026-11-23', zone: 'America/Los_Angeles', staffId: 'a1', staffName: 'Maya Ortiz', appointments: [appointment], taken: [], clinicians: [{ id: 'a1', name: 'Maya Ortiz' }], ...over,
});

async function open(path: string, shown = week(), roles = ['associate'], narrow = false) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), provideRouter([{ path: 'scheduling', children: ROUTES }], withComponentInputBinding()),
      { provide: Live, useValue: { on: () => EMPTY } }, { provide: BreakpointObserver, useValue: { observe: () => of({ matches: narrow }) } },
      { provide: ME, useValue: { me: signal({ personId: 'a1', roles, conjoint: false }), may: (permission: Permission) => may(roles, permission) } },
    ],
  });
  TestBed.inject(PracticeTime).zone.set('America/Los_Angeles');
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(({ url }) => url === '/api/scheduling/week').flush(shown);
  const page = harness.fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const button = (name: string) => [...page.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(name));
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  await settle();
  return { http, page, button, settle, text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('the week', () => {
  it('hangs appointments on the wall and says each aloud', async () => {
    const { page, text } = await open('/scheduling');
    const block = page.querySelector('button.block');
    expect(block?.textContent).toContain('Ana Nunez & Tom Reed, Tue 24 Nov 2026, 10:00–10:50, Planned');
    expect((block as HTMLElement).style.gridRow).toBe('25 / span 10');
    expect(text()).toContain('Mon 23 Nov – Sun 29 Nov');
  });

  it('strikes what was cancelled and says so aloud', async () => {
    const { page } = await open('/scheduling', week({ appointments: [{ ...appointment, status: 'cancelled' }] }));
    const block = page.querySelector('button.block.cancelled');
    expect(block?.textContent).toContain('10:00–10:50, Cancelled');
  });

  it('says that a time is taken, and not by whom', async () => {
    const { text } = await open('/scheduling', week({ appointments: [], taken: [{ startsAt: '2026-11-24T18:00:00.000Z', endsAt: '2026-11-24T18:50:00.000Z' }] }));
    expect(text()).toContain('Taken');
    expect(text()).not.toContain('Ana');
  });

  it('walks free half hours with the arrows and books there', async () => {
    const { http, page, settle } = await open('/scheduling');
    const first = page.querySelector<HTMLElement>('button.half[tabindex="0"]');
    expect(first?.getAttribute('aria-label')).toBe('New appointment, Mon 23 Nov, 10:00');
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settle();
    const focused = document.activeElement as HTMLElement;
    expect(focused.getAttribute('aria-label')).toBe('New appointment, Tue 24 Nov, 10:00');
    focused.click();
    await settle();
    expect(page.querySelector('att-new-appointment-sheet')).not.toBeNull();
    http.expectOne(({ url }) => url.endsWith('/bookable-couples')).flush({ items: [] });
  });

  it('books with the couple from whose page one comes, and with nobody the next time', async () => {
    const { http, page, button, settle } = await open('/scheduling?new=&with=c');
    // Asked once more when it is known whose week it is.
    const asked = () => http.match(({ url }) => url.endsWith('/bookable-couples')).at(-1) as TestRequest;
    const field = () => page.querySelector<HTMLInputElement>('att-couple-picker input');
    const only = asked();
    expect(only.request.params.get('couple')).toBe('c');
    only.flush({ items: [{ id: 'c', partners }] });
    await settle();
    expect(field()?.value).toBe('Ana Nunez & Tom Reed');
    expect(page.querySelector('mat-radio-group')?.textContent).toContain('Ana alone');
    const others = asked();
    expect(others.request.params.get('couple')).toBeNull();
    others.flush({ items: [] });
    button('Close')?.click();
    await settle();
    button('New appointment')?.click();
    await settle();
    expect(asked().request.params.get('couple')).toBeNull();
    expect(field()?.value).toBe('');
  });

  it('says where this clinician does not treat the couple from whose page one comes, and offers the others', async () => {
    const { http, settle, text } = await open('/scheduling?new=&with=c');
    const asked = () => http.match(({ url }) => url.endsWith('/bookable-couples')).at(-1) as TestRequest;
    asked().flush({ items: [] });
    await settle();
    expect(text()).toContain('This clinician does not treat that couple now. Choose another.');
    expect(asked().request.params.get('couple')).toBeNull();
  });

  it('lists the days on a narrow screen', async () => {
    const { page } = await open('/scheduling', week(), ['associate'], true);
    expect(page.querySelector('att-day-list button')?.textContent?.replace(/\s+/g, ' ')).toContain('10:00–10:50');
  });

  it('opens a clinician’s week to an owner who treats nobody', async () => {
    const { http, settle, text } = await open('/scheduling', week({ staffId: 'o1', staffName: 'Olga Owner', appointments: [] }), ['owner']);
    for (let turn = 0; turn < 3; turn += 1) await settle();
    const next = http.expectOne(({ url, params }) => url === '/api/scheduling/week' && params.get('staff') === 'a1');
    next.flush(week());
    for (let turn = 0; turn < 3; turn += 1) await settle();
    http.expectNone(({ url }) => url === '/api/scheduling/week');
    expect(text()).not.toContain('Olga Owner');
  });

  it('offers a supervisor nothing to book', async () => {
    const { button } = await open('/scheduling', week({ staffId: 's1' }), ['supervisor']);
    expect(button('New appointment')).toBeUndefined();
  });
});

describe('an appointment beside the week', () => {
  const opened = async (roles = ['associate']) => {
    const it = await open('/scheduling?open=one', week(), roles);
    it.http.expectOne('/api/scheduling/appointments/one').flush(detail);
    await it.settle();
    return it;
  };

  it.each([['associate', '/couples/c'], ['owner', '/couples/c/administration']])('leads %s to the page of the couple that they may read', async (role, path) => {
    const { page } = await opened([role]);
    expect([...page.querySelectorAll('att-appointment-sheet a')].find((each) => each.textContent === 'Couple’s page')?.getAttribute('href')).toBe(path);
  });

  it('moves this one or all following, with the version that was seen', async () => {
    const { http, page, button, settle } = await opened();
    button('Move')?.click();
    await settle();
    page.querySelectorAll<HTMLInputElement>('att-scope-choice input')[1]?.click();
    const time = page.querySelector<HTMLInputElement>('att-move-form input[type=time]') as HTMLInputElement;
    expect(time.value).toBe('10:00');
    time.value = '11:30';
    time.dispatchEvent(new Event('input'));
    await settle();
    page.querySelector<HTMLButtonElement>('att-move-form button[type=submit]')?.click();
    await settle();
    const { request } = http.expectOne('/api/scheduling/appointments/one/time');
    expect(request.body).toEqual({ date: '2026-11-24', time: '11:30', minutes: 50, scope: 'following' });
    expect(request.headers.get('If-Match')).toBe('"3"');
  });

  it('makes no time of a typed hour and another window’s day, and goes by what stands at the next try', async () => {
    const { http, page, button, settle } = await opened();
    button('Move')?.click();
    await settle();
    const field = (type: string) => page.querySelector<HTMLInputElement>(`att-move-form input[type=${type}]`) as HTMLInputElement;
    field('time').value = '15:00';
    field('time').dispatchEvent(new Event('input'));
    await settle();
    const move = async () => {
      page.querySelector<HTMLButtonElement>('att-move-form button[type=submit]')?.click();
      await settle();
      return http.expectOne('/api/scheduling/appointments/one/time');
    };
    (await move()).flush({ type: 'urn:attune:stale-version', title: 'This was changed in another window meanwhile.' }, { status: 412, statusText: '' });
    await settle();
    http.expectOne('/api/scheduling/appointments/one').flush({ ...detail, version: 4, startsAt: '2026-11-26T19:00:00.000Z', endsAt: '2026-11-26T19:50:00.000Z' });
    await settle();
    expect([field('date').value, field('time').value]).toEqual(['2026-11-24', '15:00']);
    const { request } = await move();
    expect([request.headers.get('If-Match'), request.body]).toMatchObject(['"4"', { date: '2026-11-24', time: '15:00' }]);
  });

  it('puts one that was moved back where it was', async () => {
    const { http, page, button, settle } = await opened();
    button('Move')?.click();
    await settle();
    const time = page.querySelector<HTMLInputElement>('att-move-form input[type=time]') as HTMLInputElement;
    time.value = '11:30';
    time.dispatchEvent(new Event('input'));
    await settle();
    page.querySelector<HTMLButtonElement>('att-move-form button[type=submit]')?.click();
    await settle();
    http.expectOne('/api/scheduling/appointments/one/time').flush({ version: 4, appointments: [{ id: 'one' }] });
    await settle();
    const undo = TestBed.inject(Undo);
    expect(undo.current()?.says).toBe('Moved.');
    undo.takeBack();
    const { request } = http.expectOne('/api/scheduling/appointments/one/time');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ date: '2026-11-24', time: '10:00', minutes: 50, scope: 'one' }, '"4"']);
  });

  it('takes back at one press all that was cancelled, and says in the bar why not', async () => {
    const { http, button, settle, page } = await opened();
    const undo = TestBed.inject(Undo);
    jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    button('Cancel')?.click();
    await settle();
    page.querySelectorAll<HTMLInputElement>('att-scope-choice input')[1]?.click();
    await settle();
    button('Cancel the appointments')?.click();
    await settle();
    http.expectOne('/api/scheduling/appointments/one/cancel').flush({ version: 4, appointments: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] });
    await settle();
    expect(undo.current()?.says).toBe('3 appointments cancelled.');
    undo.takeBack();
    const asked = http.expectOne('/api/scheduling/appointments/one/reopen');
    expect(asked.request.body).toEqual({ also: ['two', 'three'] });
    expect(asked.request.headers.get('If-Match')).toBe('"4"');
    asked.flush({ type: 'urn:attune:time-taken', title: 'Already taken: Tue 1 Dec 2026, 10:00–10:50.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(undo.current()?.says).toBe('Not undone. Already taken: Tue 1 Dec 2026, 10:00–10:50.');
    undo.settle();
  });

  it('cancels this one', async () => {
    const { http, button, settle } = await opened();
    button('Cancel')?.click();
    await settle();
    button('Cancel the appointment')?.click();
    await settle();
    expect(http.expectOne('/api/scheduling/appointments/one/cancel').request.body).toEqual({ scope: 'one' });
  });
});
