import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Page } from './page';

@Component({
  imports: [Page],
  template: `<att-page heading="Couples" sub="Twelve in your care"><button actions>Add</button><p>Below</p></att-page>`,
})
class Host {}

it('<att-page> has one heading, its acts beside it and the rest below', async () => {
  const host = TestBed.createComponent(Host);
  await host.whenStable();
  const page = host.nativeElement as HTMLElement;
  expect(page.querySelector('header h1')?.textContent).toBe('Couples');
  expect(page.querySelector('header button')?.textContent).toBe('Add');
  expect(page.querySelector('header p')?.textContent).toBe('Twelve in your care');
  expect(page.querySelector('att-page > p')?.textContent).toBe('Below');
});
