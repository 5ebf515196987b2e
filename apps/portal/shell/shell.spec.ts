import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Here } from '../access/here';
import { WORDS_PROVIDERS } from '../words/language';
import { QuickExit } from './quick-exit';
import { Shell } from './shell';

@Component({ template: '<h1>A page</h1>' })
class Anything {}

async function open() {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '', component: Shell, children: [{ path: '**', component: Anything }] }]), ...WORDS_PROVIDERS, { provide: Here, useValue: { me: signal(null) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/any/where');
  await harness.fixture.whenStable();
  const page = harness.fixture.nativeElement as HTMLElement;
  const button = (name: string) => [...page.querySelectorAll('button')].find(({ textContent, ariaLabel }) => textContent.includes(name) || ariaLabel === name);
  return { harness, page, button };
}

describe('around every page of a partner', () => {
  it('stand the numbers to call, each one press away', async () => {
    const { page } = await open();
    expect([...page.querySelectorAll<HTMLAnchorElement>('footer a')].map(({ href }) => href)).toEqual(['tel:911', 'tel:988', 'tel:+18007997233', 'sms:88788?&body=START']);
  });

  it('stands the way out: a button, and Esc twice', async () => {
    const { button } = await open();
    const leave = jest.spyOn(TestBed.inject(QuickExit), 'leave').mockReturnValue();
    button('Quick exit')?.click();
    for (let press = 0; press < 2; press += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(leave).toHaveBeenCalledTimes(2);
  });

  it('reads in Spanish at a press, and remembers', async () => {
    const { harness, page, button } = await open();
    button('Español')?.click();
    await harness.fixture.whenStable();
    expect(page.textContent).toContain('Salida rápida');
    expect(document.documentElement.lang).toBe('es');
    expect(localStorage.getItem('language')).toBe('es');
  });

  it('says nothing of what the site is for', async () => {
    const { page } = await open();
    expect(`${document.title} ${page.querySelector('header')?.textContent}`).not.toMatch(/therap|couple|counsel/i);
  });
});
