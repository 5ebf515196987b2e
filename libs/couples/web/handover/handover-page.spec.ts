import { aPage } from '../testing';
import { HandoverPage } from './handover-page';

const document = (kind: string, signed: object | null = null, language = 'en') => ({
  kind, edition: 1, language, hash: 'ab', title: `Title of ${kind}`, text: 'Please read.', signed,
  choices: kind === 'confidentiality' ? [{ policy: 'no-secrets', name: 'Open', means: 'All.' }] : [],
});

async function open(hash = '#slip', language = 'en') {
  location.hash = hash;
  const opened = await aPage(HandoverPage);
  await opened.answer('/api/couples/handover/open', { items: [document('treatment', null, language), document('confidentiality', null, language)] });
  const type = async (text: string) => {
    const input = opened.page.querySelector('input[matInput]') as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await opened.settle();
  };
  const submit = async () => {
    opened.page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await opened.settle();
  };
  return { ...opened, type, submit };
}

describe('the clinician’s device in a partner’s hands', () => {
  it('goes from document to document, and asks to hand it back', async () => {
    const { page, http, type, submit, settle, answer } = await open();
    expect(page.querySelector('h1')?.textContent).toBe('Title of treatment');
    await type('Ana Lopez');
    await submit();
    const sent = http.expectOne('/api/couples/handover/sign');
    expect(sent.request.body).toEqual({ token: 'slip', kind: 'treatment', edition: 1, language: 'en', hash: 'ab', name: 'Ana Lopez' });
    sent.flush(document('treatment', { on: '2026-11-23', name: 'Ana Lopez', choice: null }));
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('Title of confidentiality');
    await type('Ana Lopez');
    await submit();
    http.expectNone('/api/couples/handover/sign');
    (page.querySelector('mat-radio-button input') as HTMLInputElement).click();
    await settle();
    await submit();
    await answer('/api/couples/handover/sign', document('confidentiality', { on: '2026-11-23', name: 'Ana Lopez', choice: 'no-secrets' }));
    expect(page.textContent).toContain('Please hand the device back.');
  });

  it('lets one choose again where all is signed, without showing what was chosen', async () => {
    location.hash = '#slip';
    const { page, http, answer, settle, button } = await aPage(HandoverPage);
    const signed = (choice: string | null) => ({ on: '2026-11-23', name: 'Ana Lopez', choice });
    await answer('/api/couples/handover/open', { items: [document('treatment', signed(null)), document('confidentiality', signed('no-secrets'))] });
    expect(page.textContent).toContain('Everything is signed.');
    button('Choose again')?.click();
    await settle();
    expect([page.querySelector('h1')?.textContent, page.querySelector('mat-radio-button.mat-mdc-radio-checked')]).toEqual(['Title of confidentiality', null]);
    // In the other language the same document stays open.
    button('Leer en español')?.click();
    await settle();
    await answer('/api/couples/handover/open', { items: [document('treatment', signed(null), 'es'), document('confidentiality', signed('no-secrets'), 'es')] });
    expect(page.querySelector('h1')?.textContent).toBe('Title of confidentiality');
    (page.querySelector('mat-radio-button input') as HTMLInputElement).click();
    const input = page.querySelector('input[matInput]') as HTMLInputElement;
    input.value = 'Ana Lopez';
    input.dispatchEvent(new Event('input'));
    await settle();
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    expect(http.expectOne('/api/couples/handover/sign').request.body).toMatchObject({ kind: 'confidentiality', choice: 'no-secrets', name: 'Ana Lopez' });
  });

  it('asks once about a name that is another than the record’s', async () => {
    const { page, http, type, submit } = await open('#slip/Bob%20Testa');
    await type('Robert');
    await submit();
    http.expectNone('/api/couples/handover/sign');
    expect(page.querySelector('[role=alert]')?.textContent).toBe('Your record says Bob Testa. Sign as Robert?');
    await submit();
    expect(http.expectOne('/api/couples/handover/sign').request.body).toMatchObject({ token: 'slip', name: 'Robert' });
  });

  it('reads a text anew whose names changed since, and keeps what was typed and why it was not signed', async () => {
    const { page, http, type, submit, settle } = await open('#slip', 'es');
    await type('--');
    await submit();
    http.expectNone('/api/couples/handover/sign');
    await type('Ana Lopez');
    await submit();
    http.expectOne('/api/couples/handover/sign').flush({ type: 'urn:attune:edition-changed', title: 'There is a newer text.', detail: '' }, { status: 409, statusText: 'Conflict' });
    await settle();
    const newer = { ...document('treatment', null, 'es'), text: 'Now Ruth Chen supervises.', hash: 'cd' };
    const reread = http.expectOne('/api/couples/handover/open');
    expect(reread.request.body).toEqual({ token: 'slip', language: 'es' });
    reread.flush({ items: [newer, document('confidentiality')] });
    await settle();
    expect(page.querySelector('.text')?.textContent).toBe('Now Ruth Chen supervises.');
    expect(page.querySelector('[role=alert]')?.textContent).toBe('Hay un texto más reciente. Léelo y después firma.');
    expect((page.querySelector('input[matInput]') as HTMLInputElement).value).toBe('Ana Lopez');
    await submit();
    expect(http.expectOne('/api/couples/handover/sign').request.body).toMatchObject({ hash: 'cd', name: 'Ana Lopez' });
  });

  it('says only that it is closed when the slip is worth nothing', async () => {
    location.hash = '#old';
    const { page, http, settle } = await aPage(HandoverPage);
    http.expectOne('/api/couples/handover/open').flush({}, { status: 404, statusText: 'Not found' });
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('This page has been closed.');
  });
});
