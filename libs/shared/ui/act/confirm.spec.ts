import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Confirm } from './confirm';

const dialog = () => document.querySelector<HTMLElement>('[role=alertdialog]');
const press = (name: string) => [...(dialog()?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === name)?.click();

describe('confirm', () => {
  const ask = async () => {
    const answer = TestBed.inject(Confirm).ask({ heading: 'Close this couple?', text: 'They keep their entries.', act: 'Close this couple' });
    // It is loaded with the first question.
    await import('./confirm-dialog');
    await TestBed.inject(ApplicationRef).whenStable();
    return { answer };
  };

  it('says what will happen and names the act, never "OK"', async () => {
    const { answer } = await ask();
    expect(dialog()?.textContent).toContain('They keep their entries.');
    press('Close this couple');
    expect(await answer).toBe(true);
  });

  it('keeping is an answer, and so is Esc', async () => {
    const kept = await ask();
    press('Keep as it is');
    expect(await kept.answer).toBe(false);
    const left = await ask();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    expect(await left.answer).toBe(false);
  });
});
