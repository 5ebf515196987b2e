import type { Routes } from '@angular/router';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

/** One lazy line a place: `{ path: 'entries', loadComponent: () => import('./entries/entries').then((file) => file.Entries) }`. */
const PLACES: Routes = [];

// Every page stands inside the shell: quick exit and the numbers to call are never missing.
export const ROUTES: Routes = [{ path: '', component: Shell, children: [...PLACES, { path: '**', component: NotFound }] }];
