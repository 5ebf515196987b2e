import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Confirm } from './confirm';
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

it('begins at its top, with the focus, when something else comes in its stead', async () => {
  @Component({ imports: [SideSheet], template: `<att-side-sheet [heading]="heading()"><button>Settling</button></att-side-sheet>` })
  class Changing {
    readonly heading = signal('Assign an exercise');
  }
  const host = TestBed.createComponent(Changing);
  const page = host.nativeElement as HTMLElement;
  document.body.append(page);
  await host.whenStable();
  const content = page.querySelector('.content') as HTMLElement;
  content.scrollTop = 400;
  page.querySelector<HTMLButtonElement>('.content button')?.focus();
  host.componentInstance.heading.set('Settling');
  await host.whenStable();
  expect([content.scrollTop, document.activeElement?.textContent]).toEqual([0, 'Settling']);
  page.remove();
});

it('asks before Esc drops what was filled in, and not where nothing was or it is sent', async () => {
  @Component({
    imports: [SideSheet],
    template: `@if (open()) { <att-side-sheet heading="Add somebody" (closed)="open.set(false)">@if (sent()) { <p>Invited</p> } @else { <form><input /></form> }</att-side-sheet> }`,
  })
  class Filled {
    readonly open = signal(true);
    readonly sent = signal(false);
  }
  const answers = [false, true];
  const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockImplementation(() => Promise.resolve(answers.shift() ?? false));
  const shown = async () => {
    const host = TestBed.createComponent(Filled);
    await host.whenStable();
    const page = host.nativeElement as HTMLElement;
    const escape = async () => {
      page.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await host.whenStable();
      return page.querySelector('section') === null;
    };
    return { host, escape, type: () => page.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true })) };
  };

  const typed = await shown();
  typed.type();
  expect(await typed.escape()).toBe(false);
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ act: 'Close without saving', keep: 'Go on writing' }));
  expect(await typed.escape()).toBe(true);

  expect(await (await shown()).escape()).toBe(true);

  const sent = await shown();
  sent.type();
  sent.host.componentInstance.sent.set(true);
  await sent.host.whenStable();
  expect(await sent.escape()).toBe(true);
  expect(ask).toHaveBeenCalledTimes(2);
});
