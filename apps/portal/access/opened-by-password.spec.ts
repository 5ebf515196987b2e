import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { OpenedByPassword } from './opened-by-password';

@Component({ template: '' })
class Anything {}

it('what a password opened is shut once its page is left, and not before', async () => {
  const asked = jest.fn(async () => ({ status: 204 }));
  Object.assign(globalThis, { fetch: asked });
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Anything }])] });
  const [router, openedByPassword] = [TestBed.inject(Router), TestBed.inject(OpenedByPassword)];
  await router.navigateByUrl('/entries');
  expect(asked).not.toHaveBeenCalled();
  openedByPassword.opened();
  await router.navigateByUrl('/entries?more=2#cards');
  expect(asked).not.toHaveBeenCalled();
  await router.navigateByUrl('/');
  expect(asked.mock.calls).toEqual([['/api/portal/access/step-up', expect.objectContaining({ method: 'DELETE' })]]);
  await router.navigateByUrl('/entries');
  expect(asked).toHaveBeenCalledTimes(1);
  openedByPassword.opened();
  window.dispatchEvent(new Event('pagehide'));
  expect(asked).toHaveBeenCalledTimes(2);
  await new Promise((done) => setTimeout(done));
  // What did not arrive is tried again, with the connection or the next page.
  asked.mockRejectedValueOnce(new TypeError('offline')).mockRejectedValueOnce(new TypeError('offline'));
  openedByPassword.opened();
  await router.navigateByUrl('/');
  window.dispatchEvent(new Event('online'));
  expect(asked).toHaveBeenCalledTimes(4);
  await router.navigateByUrl('/entries');
  expect(asked).toHaveBeenCalledTimes(5);
  await new Promise((done) => setTimeout(done));
  window.dispatchEvent(new Event('online'));
  expect(asked).toHaveBeenCalledTimes(5);
});
