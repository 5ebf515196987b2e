import { TestBed } from '@angular/core/testing';
import type { EntriesField } from '@attune/exercises/domain';
import { WORDS_PROVIDERS } from '../words/language';
import { AnswerText } from './answer-text';

const field: EntriesField = { id: 'noticed', phase: 'text', kind: 'entries', audience: 'both', max: 3, ask: { en: '', es: '' } };
const entry = { what: 'your hands went still', about: 'money', mark: 'saw', reply: 'not-quite' } as const;

function said(observed?: string): string | undefined {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({ providers: [...WORDS_PROVIDERS] });
  const text = TestBed.createComponent(AnswerText);
  text.componentRef.setInput('field', field);
  text.componentRef.setInput('answer', [entry]);
  if (observed) text.componentRef.setInput('observed', observed);
  text.detectChanges();
  return (text.nativeElement as HTMLElement).textContent?.trim();
}

describe('what was noticed', () => {
  it('stands with what the observed partner said to it, and who that was', () => {
    const noticed = 'I noticed … your hands went still … when we talked about money (I saw it)';
    expect(said('Ben')).toBe(`${noticed}\nBen: Not quite`);
    TestBed.resetTestingModule();
    expect(said()).toBe(`${noticed}\nYour partner: Not quite`);
  });
});
