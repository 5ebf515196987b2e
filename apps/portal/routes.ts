import type { Routes } from '@angular/router';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

/** One lazy line a place: `{ path: 'entries', loadComponent: () => import('./entries/entries').then((file) => file.Entries) }`. */
const PLACES: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./exercises/home').then((file) => file.Home) },
  { path: 'play/:occurrenceId', loadComponent: () => import('./exercises/player/player').then((file) => file.Player) },
  { path: 'read/:occurrenceId', loadComponent: () => import('./exercises/reveal').then((file) => file.Reveal) },
  { path: 'agreements', loadComponent: () => import('./agreements/agreements').then((file) => file.Agreements) },
  { path: 'agreements/:kind', loadComponent: () => import('./agreements/agreement').then((file) => file.Agreement) },
  { path: 'entries', loadComponent: () => import('./exercises/entries').then((file) => file.Entries) },
];

// Every page stands inside the shell: quick exit and the numbers to call are never missing.
export const ROUTES: Routes = [{ path: '', component: Shell, children: [...PLACES, { path: '**', component: NotFound }] }];
