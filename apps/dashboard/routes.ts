import type { Routes } from '@angular/router';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

/** One line a domain: `{ path: 'couples', loadChildren: () => import('@attune/couples/web').then((lib) => lib.ROUTES) }`. */
const DOMAINS: Routes = [];

export const ROUTES: Routes = [
  {
    path: '',
    component: Shell,
    children: [{ path: '', pathMatch: 'full', redirectTo: 'today' }, ...DOMAINS, { path: '**', component: NotFound, title: 'Not here' }],
  },
];
