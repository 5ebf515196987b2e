import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { shutIsOwed } from '../access/opened-by-password';
import { WORDS_PROVIDERS } from '../words/language';
import { PasswordAgain } from './password-again';

it('a page that is loaded anew before the reply owes it to shut what the password may have opened', () => {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), ...WORDS_PROVIDERS] });
  const fixture = TestBed.createComponent(PasswordAgain);
  fixture.componentRef.setInput('label', 'Password');
  fixture.componentRef.setInput('button', 'Open');
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  expect(shutIsOwed()).toBe(false);
  (page.querySelector('input') as HTMLInputElement).value = 'quiet harbour';
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  TestBed.inject(HttpTestingController).expectOne('/api/portal/access/step-up');
  expect(shutIsOwed()).toBe(true);
  localStorage.clear();
});
