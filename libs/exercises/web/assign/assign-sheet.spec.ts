import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { EXERCISE_IDS, type LibraryReply, newestOf } from '@attune/exercises/domain';
import { ME, OPEN_STREAM, type SignedIn } from '@attune/ui';
import { AssignSheet } from './assign-sheet';

type Gate = LibraryReply['items'][number]['gateOf'][string];

const library = (gate: Gate): LibraryReply => ({
  partners: { a: { id: 'a', name: 'Ana' }, b: { id: 'b', name: 'Ben' } },
  care: { clinician: 'Maya', supervisors: ['Ruth Chen'], supervisorsEs: ['Ruth Chen'] },
  bringing: 'ask-first',
  conjoint: false,
  items: EXERCISE_IDS.map((exercise) => ({
    exercise, lastDoneOn: null, current: false, gateOf: Object.fromEntries(newestOf(exercise).variants.map(({ id }) => [id, gate])),
  })),
});

async function open(gate: Gate, conjoint = false) {
  const me = signal<SignedIn>({ personId: '1', name: 'Maya', roles: ['associate'], conjoint, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(),
      { provide: ME, useValue: { me, may: () => true } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  const fixture: ComponentFixture<AssignSheet> = TestBed.createComponent(AssignSheet);
  fixture.componentRef.setInput('coupleId', 'c1');
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/exercises/couples/c1/library').flush(library(gate));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const button = (words: string) => [...page.querySelectorAll('button')].find((each) => each.textContent.includes(words));
  const press = async (words: string) => {
    button(words)?.click();
    await fixture.whenStable();
  };
  return { fixture, http, page, button, press };
}

describe('the assign sheet', () => {
  it('shows the library by purpose, one sentence each', async () => {
    const { page } = await open({ ok: true });
    expect([...page.querySelectorAll('h3')].map((each) => each.textContent.trim())).toEqual(['Notice', 'Listen', 'Settle']);
    expect(page.textContent).toContain('Look quietly, say what you noticed, and ask instead of concluding.');
  });

  it('says what is owed while the gate is shut, and does not assign', async () => {
    const { page, press, button } = await open({ ok: false, owed: [{ what: 'screening', seat: 'b' }] });
    await press('Noticing');
    expect(page.textContent).toContain('See Ben alone, and record what you found.');
    expect(button('Assign to both')?.disabled).toBe(true);
  });

  it('says only "Not ready to assign" in conjoint mode', async () => {
    const { page } = await open({ ok: false, owed: [] }, true);
    expect(page.querySelector('.content')?.textContent.trim()).toBe('Not ready to assign');
  });

  it('previews it with both names, who sees it, and when it opens', async () => {
    const { page, press } = await open({ ok: true });
    await press('Noticing');
    const text = page.querySelector('att-exercise-preview')?.textContent ?? '';
    expect(text).toContain('Ana looks at Ben, quietly and kindly.');
    expect(text).toContain('You, Maya and Ruth Chen, who supervises this work, will see this.');
    expect(text).toContain('It opens only if you both agree, when you meet with Maya.');
  });

  it('sends nothing while something is missing, and says what', async () => {
    const { page, press, http } = await open({ ok: true });
    await press('Noticing');
    await press('Assign to both');
    expect(page.textContent).toContain('Ask each partner alone first, then mark both.');
    http.expectNone('/api/exercises/assignments');
  });

  it('says for the plan what was given and from which day, as a person would', async () => {
    const { fixture, page, press, http } = await open({ ok: true });
    const lines: string[] = [];
    fixture.componentInstance.assigned.subscribe((line) => lines.push(line));
    await press('Noticing');
    const field = (label: string) => page.querySelector<HTMLInputElement>(`#${[...page.querySelectorAll('label')].find((each) => each.textContent.includes(label))?.htmlFor}`);
    const write = (label: string, value: string) => {
      const input = field(label);
      if (!input) throw new Error(`There is no field ${label}`);
      input.value = value;
      input.dispatchEvent(new Event('input'));
    };
    write('Tried in the room on', '2026-01-05');
    write('A sentence from you', 'Look for what is kind.');
    for (const box of page.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) box.click();
    await fixture.whenStable();
    await press('Assign to both');
    http.expectOne('/api/exercises/assignments').flush({ id: 'g1' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(lines).toEqual([expect.stringMatching(/^Noticing, .*once, from [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2,3}$/)]);
  });
});
