import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ME, OPEN_STREAM } from '@attune/ui';
import { TriggerCards } from '../cards/trigger-cards';
import { ExerciseHistory } from '../history/exercise-history';
import { ExerciseProgress } from '../progress/exercise-progress';
import { CoupleExercises } from './couple-exercises';

async function open(inputs: Record<string, unknown>, conjoint = false): Promise<string[]> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]),
      { provide: ME, useValue: { me: signal({ conjoint }), may: () => true } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  // The order of the sections is the page's; what is in them has its own specs.
  TestBed.overrideComponent(CoupleExercises, { remove: { imports: [TriggerCards, ExerciseHistory, ExerciseProgress] }, add: { schemas: [CUSTOM_ELEMENTS_SCHEMA] } });
  const fixture = TestBed.createComponent(CoupleExercises);
  for (const [name, value] of Object.entries({ id: 'c1', ...inputs })) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  TestBed.inject(HttpTestingController).expectOne(({ url }) => url.includes('/c1')).flush({ partners: { a: { id: 'a', name: 'Ana' }, b: { id: 'b', name: 'Ben' } }, items: [] });
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('section h2')].map((each) => each.textContent ?? '');
}

describe('the exercises of a couple', () => {
  it('begin with progress, and with the cards for whoever comes to read them', async () => {
    expect(await open({})).toEqual(['Progress', 'Trigger cards', 'Given and done']);
    TestBed.resetTestingModule();
    expect(await open({ cards: 'first' })).toEqual(['Trigger cards', 'Progress', 'Given and done']);
  });

  it('show no cards while both look on', async () => expect(await open({ cards: 'first' }, true)).toEqual(['Progress', 'Given and done']));
});
