import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { ProblemNote } from './problem';

async function shown(of: unknown, retryable = false) {
  const note = TestBed.createComponent(ProblemNote);
  note.componentRef.setInput('of', of);
  note.componentRef.setInput('retryable', retryable);
  await note.whenStable();
  return { note, page: note.nativeElement as HTMLElement };
}

describe('<att-problem>', () => {
  it('says the server’s words and each field’s', async () => {
    const error = { type: 'urn:attune:note-incomplete', title: 'The note cannot be submitted yet.', errors: [{ field: 'plan', message: 'The plan is empty.' }] };
    const { page } = await shown(new HttpErrorResponse({ status: 422, error }));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('The note cannot be submitted yet.');
    expect(page.querySelector('li')?.textContent).toBe('The plan is empty.');
  });

  it.each([['att-side-sheet', 1], ['main', 0]])('is brought into sight in %s: %i', async (around, times) => {
    const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView');
    const { note, page } = await shown(null);
    const outer = document.createElement(around);
    outer.append(page);
    note.componentRef.setInput('of', new Error('no'));
    await note.whenStable();
    expect(scrolled).toHaveBeenCalledTimes(times);
    scrolled.mockRestore();
  });

  it('is silent when nothing is wrong', async () => {
    expect((await shown(null)).page.querySelector('[role=alert]')).toBeNull();
  });

  it('offers to try again only where that makes sense', async () => {
    const { note, page } = await shown(new Error('anything'), true);
    let asked = 0;
    note.componentInstance.retry.subscribe(() => (asked += 1));
    page.querySelector('button')?.click();
    expect(asked).toBe(1);
    expect((await shown(new Error('anything'))).page.querySelector('button')).toBeNull();
  });
});
