import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { ME } from '@attune/ui';
import { NewNote } from './page/new-note';
import { NotePage } from './page/note-page';

const writes: CanMatchFn = () => inject(ME).may('notes.write');
const reads: CanMatchFn = () => inject(ME).may('notes.read');

/** The tab never names a partner; whoever may not read notes finds no such place. */
export const ROUTES: Routes = [
  { path: 'new', component: NewNote, title: 'Begin a note', canMatch: [writes] },
  { path: ':id', component: NotePage, title: () => (inject(ME).may('notes.write') ? 'Write note' : 'Session note'), canMatch: [reads] },
];
