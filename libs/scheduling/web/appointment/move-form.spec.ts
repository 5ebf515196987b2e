import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AppointmentDetail } from '@attune/scheduling/domain';
import { PracticeTime, talkToServer } from '@attune/ui';
import { MoveForm } from './move-form';

const at = (version: number, startsAt: string, endsAt: string) => ({ id: 'one', version, startsAt, endsAt, following: 0 }) as AppointmentDetail;

it('asks once before a typed time goes over a move that was made elsewhere meanwhile', async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting()] });
  TestBed.inject(PracticeTime).zone.set('UTC');
  const fixture = TestBed.createComponent(MoveForm);
  const [http, form] = [TestBed.inject(HttpTestingController), fixture.nativeElement as HTMLElement];
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  fixture.componentRef.setInput('of', at(3, '2026-12-01T10:00:00.000Z', '2026-12-01T10:50:00.000Z'));
  await settle();
  const time = form.querySelector('input[type=time]') as HTMLInputElement;
  time.value = '16:00';
  time.dispatchEvent(new Event('input'));
  fixture.componentRef.setInput('of', at(4, '2026-12-01T13:00:00.000Z', '2026-12-01T13:50:00.000Z'));
  await settle();
  const move = async () => {
    form.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    return http.expectOne('/api/scheduling/appointments/one/time');
  };
  const first = await move();
  expect([first.request.headers.get('If-Match'), first.request.body.time]).toEqual(['"3"', '16:00']);
  first.flush({ type: 'urn:attune:stale-version', title: 'This was changed in another window meanwhile.', status: 412 }, { status: 412, statusText: '' });
  await settle();
  expect(form.textContent).toContain('changed in another window');
  expect((await move()).request.headers.get('If-Match')).toBe('"4"');
});
