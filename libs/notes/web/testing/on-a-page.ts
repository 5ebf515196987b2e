import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal, type EnvironmentProviders, type Provider, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { may, type Permission } from '@attune/access/domain';
import { LocalDrafts, ME, OPEN_STREAM, PracticeTime, type SignedIn, talkToServer } from '@attune/ui';

/** What this device keeps, as far as a spec looks at it. */
export class Device {
  readonly kept = new Map<string, string>();
  readonly changes = signal(0);
  isOpenFor = () => true;
  names = async (prefix: string) => [...this.kept.keys()].filter((name) => name.startsWith(prefix));
  put = async (name: string, text: string) => (this.kept.set(name, text), this.changes.update((count) => count + 1), true);
  get = async (name: string) => this.kept.get(name) ?? null;
  remove = async (name: string) => void (this.kept.delete(name), this.changes.update((count) => count + 1));
}

/** One screen on a page, with a server that the spec plays and a device that outlives the page. For specs. */
export async function onAPage<T>(screen: Type<T>, inputs: Record<string, unknown>, { device = new Device(), providers = [] as (Provider | EnvironmentProviders)[] } = {}) {
  const me = signal<SignedIn>({ personId: 'maya', name: 'Maya Lin', roles: ['associate'], conjoint: false, practice: { name: 'Harbour', zone: 'America/Los_Angeles', demo: true } });
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), provideRouter([]),
      { provide: ME, useValue: { me, may: (permission: Permission) => may(me().roles, permission) } },
      { provide: LocalDrafts, useValue: device },
      { provide: OPEN_STREAM, useValue: () => Object.assign(new EventTarget(), { close: () => undefined }) },
      ...providers,
    ],
  });
  TestBed.inject(PracticeTime).zone.set('America/Los_Angeles');
  const fixture = TestBed.createComponent(screen);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const page = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(page);
  // Not whenStable: it waits for the server, which is the spec itself.
  const settle = async () => {
    for (let turn = 0; turn < 24; turn += 1) {
      await Promise.resolve();
      TestBed.tick();
    }
  };
  await settle();
  const named = <E extends HTMLElement>(selector: string, name: string | RegExp): E => {
    const found = [...page.querySelectorAll<E>(selector)].find((each) => matches(nameOf(each), name));
    if (!found) throw new Error(`No ${selector} named ${String(name)} among ${[...page.querySelectorAll<E>(selector)].map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    fixture, page, me, device, settle,
    server: TestBed.inject(HttpTestingController),
    box: (name: string) => named<HTMLTextAreaElement>('textarea, input[type=password], input[type=time], input:not([type])', name),
    press: async (name: string | RegExp) => {
      named('button, a', name).click();
      await settle();
    },
    check: async (name: string, within = '') => {
      const groups = within ? [named('[role=radiogroup], mat-radio-group', within)] : [page];
      const radio = groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('mat-radio-button')]).find((each) => each.textContent.trim().startsWith(name));
      radio?.querySelector('input')?.click();
      await settle();
    },
    type: async (into: string, text: string) => {
      const field = named<HTMLTextAreaElement>('textarea, input', into);
      field.value = text;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('change'));
      await settle();
    },
    text: () => page.textContent.replace(/\s+/g, ' '),
  };
}

const matches = (name: string, wanted: string | RegExp) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

function nameOf(element: HTMLElement): string {
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent).replace(/\s+/g, ' ').trim();
}
