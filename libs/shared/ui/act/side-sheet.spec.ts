import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SideSheet } from './side-sheet';

@Component({
  imports: [SideSheet],
  template: `<button (click)="open.set(true)">Assign</button>
    @if (open()) { <att-side-sheet heading="Assign exercise" (closed)="open.set(false)"><p>The library</p><input aria-expanded="true" /></att-side-sheet> }`,
})
class Host {
  readonly open = signal(false);
}

it('<att-side-sheet> takes the focus, closes by Esc and gives the focus back', async () => {
  const host = TestBed.createComponent(Host);
  const page = host.nativeElement as HTMLElement;
  document.body.append(page);
  await host.whenStable();
  const opener = page.querySelector('button');
  opener?.focus();
  opener?.click();
  await host.whenStable();
  const sheet = page.querySelector('[role=dialog]');
  expect(document.getElementById(sheet?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Assign exercise');
  expect(document.activeElement?.textContent).toBe('Assign exercise');
  expect(document.body.classList).toContain('att-with-sheet');

  // A list that hangs open in it takes the first Escape.
  page.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await host.whenStable();
  expect(page.querySelector('[role=dialog]')).not.toBeNull();
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await host.whenStable();
  expect(page.querySelector('[role=dialog]')).toBeNull();
  expect(document.activeElement).toBe(opener);
  page.remove();
});
