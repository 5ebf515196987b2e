import type { Routes } from '@angular/router';
import { onlyIf } from '@attune/ui';
import { NewNote } from './page/new-note';
import { NotePage } from './page/note-page';

/** Under `/notes`. The tab says what one can do there, and never names a partner. */
export const ROUTES: Routes = [
  { path: 'new', component: NewNote, title: 'Begin a note', canMatch: [onlyIf('notes.write')] },
  { path: ':id', component: NotePage, title: 'Write note', canMatch: [onlyIf('notes.write')] },
  { path: ':id', component: NotePage, title: 'Session note', canMatch: [onlyIf('notes.read')] },
];
