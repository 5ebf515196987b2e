import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ME } from '@attune/ui';
import { WORDS_PROVIDERS } from '../words/language';
import { Agreement } from './agreement';

const choices = [
  { policy: 'no-secrets', name: 'Nothing is kept', means: '…' },
  { policy: 'held-individual', name: 'Each keeps their own', means: '…' },
];
const document = (kind: string, signed: object | null = null) => ({
  kind, edition: 2, language: 'en', hash: 'ab', title: `Title of ${kind}`, text: 'Please read.', signed, choices: kind === 'confidentiality' ? choices : [],
});

async function open(kind: string, name = 'Ana Lopez', signed: object | null = null) {
  localStorage.setItem('language', 'en');
  window.scrollTo = () => undefined;
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting(), { provide: ME, useValue: { me: () => ({ name }) } }, ...WORDS_PROVIDERS] });
  const fixture = TestBed.createComponent(Agreement);
  fixture.componentRef.setInput('kind', kind);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  http.expectOne('/api/portal/couples/agreements?language=en').flush({ items: [document('confidentiality', signed), document('treatment')] });
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const sign = async (name: string) => {
    const input = page.querySelector('input[matInput]') as HTMLInputElement;
    input.value = name;
    input.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  return { page, http, settle, sign };
}

describe('an agreement in the portal', () => {
  it('is signed alone, with a choice of one’s own, and then says thank you', async () => {
    const { page, http, settle, sign } = await open('confidentiality');
    await sign('Ana Lopez');
    http.expectNone('/api/portal/couples/agreements');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Choose one');
    (page.querySelectorAll('mat-radio-button input')[1] as HTMLInputElement).click();
    await sign('Ana Lopez');
    const sent = http.expectOne('/api/portal/couples/agreements');
    expect(sent.request.body).toEqual({ kind: 'confidentiality', edition: 2, language: 'en', hash: 'ab', name: 'Ana Lopez', choice: 'held-individual' });
    sent.flush(document('confidentiality', { on: '2026-11-23', name: 'Ana Lopez', choice: 'held-individual' }));
    await settle();
    expect(page.textContent).toContain('Signed. Thank you.');
    expect(page.textContent).toContain('As Ana Lopez');
    expect(page.textContent).toContain('You chose: Each keeps their own');
    expect(page.querySelector('a[href="/agreements/treatment"]')).not.toBeNull();
  });

  it('can be read whole later, and does not say again what was chosen', async () => {
    const { page } = await open('confidentiality', 'Ana Lopez', { on: '2026-11-23', name: 'Ana Lopez', choice: null });
    expect([...page.querySelectorAll('.choices li')].map((each) => each.textContent.trim())).toEqual(['Nothing is kept. …', 'Each keeps their own. …']);
    expect(page.textContent).toContain('Which one you chose is not shown again');
    expect(page.textContent).not.toContain('You chose');
  });

  it('asks once about a name that is another than the record’s, and takes it then', async () => {
    const { page, http, sign } = await open('treatment', 'Bob Testa');
    await sign('Robert');
    http.expectNone('/api/portal/couples/agreements');
    expect(page.querySelector('[role=alert]')?.textContent).toBe('Your record says Bob Testa. Sign as Robert?');
    expect(page.querySelector('button[type=submit]')?.textContent?.trim()).toBe('Sign as Robert');
    await sign('Rob');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Sign as Rob?');
    await sign('Rob');
    expect(http.expectOne('/api/portal/couples/agreements').request.body).toMatchObject({ name: 'Rob' });
  });

  it('reads the newer text when there is one', async () => {
    const { page, http, settle, sign } = await open('treatment');
    await sign('Ana Lopez');
    http.expectOne('/api/portal/couples/agreements').flush({ type: 'urn:attune:edition-changed', title: 'There is a newer text.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    http.expectOne('/api/portal/couples/agreements?language=en').flush({ items: [document('treatment')] });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toBe('There is a newer text. Please read it, then sign.');
  });
});
