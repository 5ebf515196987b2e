import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { OpenedByPassword } from './opened-by-password';

@Component({ template: '' })
class Anything {}

it('what a password opened is shut once another page is gone to, and not before', async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', component: Anything }])] });
  const [router, http, openedByPassword] = [TestBed.inject(Router), TestBed.inject(HttpTestingController), TestBed.inject(OpenedByPassword)];
  const stepUp = '/api/portal/access/step-up';
  await router.navigateByUrl('/entries');
  http.expectNone(stepUp);
  openedByPassword.opened();
  await router.navigateByUrl('/entries?more=2#cards');
  http.expectNone(stepUp);
  await router.navigateByUrl('/');
  expect(http.expectOne(stepUp).request.method).toBe('DELETE');
  await router.navigateByUrl('/entries');
  http.expectNone(stepUp);
});
