import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { measureOf } from '@attune/measures/domain';
import { ME } from '@attune/ui';
import { MeasureImportPage } from './import-page';

const PREVIEW = '/api/measures/imports/preview';

async function open(may: readonly string[]) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: ME, useValue: { may: (permission: string) => may.includes(permission) } }],
  });
  const fixture = TestBed.createComponent(MeasureImportPage);
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  const choose = async (which: number, text: string) => {
    const input = page.querySelectorAll('input')[which] as HTMLInputElement;
    Object.defineProperty(input, 'files', { configurable: true, value: [{ name: 'file.json', text: async () => text }] });
    Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
    input.dispatchEvent(new Event('change'));
    await settle();
  };
  const save = () => [...page.querySelectorAll('button')].find((each) => each.textContent.includes('Save')) as HTMLButtonElement;
  return { http: TestBed.inject(HttpTestingController), page, settle, choose, save, text: () => page.textContent.replace(/\s+/g, ' ') };
}

describe('bringing in a measure', () => {
  it('shows an example of both files', async () => {
    const { page } = await open([]);
    expect([...page.querySelectorAll('pre')].map((each) => JSON.parse(each.textContent).id ?? 'questionnaire')).toEqual(['questionnaire', 'EVENINGS']);
  });

  it('says at once what is no JSON, and asks the server nothing', async () => {
    const { http, choose, text } = await open([]);
    await choose(0, 'not json');
    expect(text()).toContain('file.json is not JSON.');
    http.verify();
  });

  it('names all that is wrong, each with its file and place, and keeps nothing', async () => {
    const { http, choose, settle, text, save } = await open([]);
    await choose(0, '{"item":[]}');
    await choose(1, '{"id":"X"}');
    http.expectOne(PREVIEW).flush({ ok: false, faults: [
      { file: 'questionnaire', at: 'item 4a', problem: 'has no answers', remedy: 'Add answerOption.' }, { file: 'scoring', at: 'bands[1].from', problem: 'is no number', remedy: 'Write a number.' },
    ] });
    await settle();
    for (const words of ['2 things to correct', 'Questionnaire, item 4a has no answers. Add answerOption.', 'Scoring file, bands[1].from is no number.']) expect(text()).toContain(words);
    expect(save().disabled).toBe(true);
  });

  it('shows it as it would be given, and says so where that version is here already', async () => {
    const { http, choose, settle, text, save } = await open([]);
    await choose(0, '{"item":[]}');
    await choose(1, '{"id":"X"}');
    http.expectOne(PREVIEW).flush({ ok: true, definition: measureOf('GAD-7') });
    await settle();
    expect(text()).toContain('Nearly every day = 3');
    save().click();
    await settle();
    http.expectOne('/api/measures/imports').flush({ type: 'urn:attune:version-exists', title: 'Version 1 of X is here already. Raise "version" in the scoring file.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('Raise "version" in the scoring file.');
    save().click();
    await settle();
    http.expectOne('/api/measures/imports').flush({ measure: 'X', version: 2 });
    await settle();
    expect(text()).toContain('Saved. Those who treat can give it from now on.');
  });
});
