import { TestBed } from '@angular/core/testing';
import { WORDS_PROVIDERS } from '../../../words/language';
import { TableTimer } from './table-timer';

const say = { en: 'Sit down.', es: 'Siéntense.' };

function seen(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the screen of the phone on the table', () => {
  it('stays awake while the timer runs, is asked for again when the page comes back, and let go at the end', async () => {
    localStorage.setItem('language', 'en');
    const release = jest.fn(async () => undefined);
    const request = jest.fn(async () => ({ release }));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    TestBed.configureTestingModule({ providers: [...WORDS_PROVIDERS] });
    const timer = TestBed.createComponent(TableTimer);
    timer.componentRef.setInput('steps', [{ id: 'x', who: 'both', seconds: 60, say }]);
    timer.componentRef.setInput('names', { a: 'Ana', b: 'Tom' });
    await timer.whenStable();
    expect(request).toHaveBeenCalledTimes(1);
    seen('hidden');
    seen('visible');
    expect(request).toHaveBeenCalledTimes(2);
    [...(timer.nativeElement as HTMLElement).querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Pause')?.click();
    seen('hidden');
    seen('visible');
    expect(request).toHaveBeenCalledTimes(2);
    timer.destroy();
    await new Promise((done) => setTimeout(done));
    expect(release).toHaveBeenCalled();
  });
});
