import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Live, ME } from '@attune/ui';
import { NEVER } from 'rxjs';
import { ExerciseProgress } from './exercise-progress';

async function empty(conjoint: boolean): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { on: () => NEVER } },
      { provide: ME, useValue: { me: signal({ personId: 'me', conjoint, practice: { zone: 'UTC' } }) } },
    ],
  });
  const fixture = TestBed.createComponent(ExerciseProgress);
  fixture.componentRef.setInput('coupleId', 'c');
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  TestBed.inject(HttpTestingController).expectOne('/api/exercises/couples/c/progress').flush({ partners: { a: { id: 'x', name: 'Ana' }, b: { id: 'y', name: 'Tom' } }, entries: [], appointments: [] });
  await settle();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

describe('progress without anything to show', () => {
  it('says that there is nothing yet', async () => expect(await empty(false)).toMatch(/^Nothing to show yet\.It begins with/));
  it('says nothing of whether there is something while both may look', async () => expect(await empty(true)).toBe('Not shown while both may look.'));
});
