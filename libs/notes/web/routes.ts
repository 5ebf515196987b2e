import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { HERE, ME } from '@attune/ui';
import { NewNote } from './page/new-note';
import { NotePage } from './page/note-page';

/** Whoever may not do this finds no such place. A route is matched before the page knows who came. */
const may = (permission: string): CanMatchFn => async () => {
  const here = inject(ME);
  await inject(HERE).known();
  return here.may(permission);
};

/** Under `/notes`. The tab says what one can do there, and never names a partner. */
export const ROUTES: Routes = [
  { path: 'new', component: NewNote, title: 'Begin a note', canMatch: [may('notes.write')] },
  { path: ':id', component: NotePage, title: 'Write note', canMatch: [may('notes.write')] },
  { path: ':id', component: NotePage, title: 'Session note', canMatch: [may('notes.read')] },
];
