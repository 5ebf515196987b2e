import { HttpErrorResponse } from '@angular/common/http';
import { Component, resource } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Empty } from './empty';
import { Loaded, State } from './state';

let reply: () => Promise<string[]>;

@Component({
  imports: [Empty, Loaded, State],
  template: `
    <att-state [of]="names">
      <att-empty says="Nobody yet." />
      <ul *attLoaded="names; let list">
        @for (name of list; track name) { <li>{{ name }}</li> }
      </ul>
    </att-state>
  `,
})
class Host {
  readonly names = resource({ loader: () => reply() });
}

const shown = async (host = TestBed.createComponent(Host)) => {
  await host.whenStable();
  return host.nativeElement as HTMLElement;
};

describe('<att-state>', () => {
  it('says that it is loading', () => {
    reply = () => new Promise(() => undefined);
    const host = TestBed.createComponent(Host);
    host.detectChanges();
    expect((host.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent).toContain('Loading');
  });

  it('shows the content once there is a value', async () => {
    reply = async () => ['Ana', 'Sam'];
    expect((await shown()).querySelectorAll('li')).toHaveLength(2);
  });

  it('shows the given empty state for an empty list', async () => {
    reply = async () => [];
    const page = await shown();
    expect(page.textContent).toContain('Nobody yet.');
    expect(page.querySelector('ul')).toBeNull();
  });

  it('says what is wrong and reads again on request', async () => {
    reply = () => Promise.reject(new HttpErrorResponse({ status: 0 }));
    const host = TestBed.createComponent(Host);
    const page = await shown(host);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('No connection.');
    reply = async () => ['Ana'];
    page.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await shown(host);
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(page.querySelector('li')?.textContent).toBe('Ana');
  });

  it('reads again by itself once there is a connection', async () => {
    reply = () => Promise.reject(new HttpErrorResponse({ status: 0 }));
    const host = TestBed.createComponent(Host);
    await shown(host);
    reply = async () => ['Ana'];
    dispatchEvent(new Event('online'));
    expect((await shown(host)).querySelector('li')?.textContent).toBe('Ana');
  });
});
