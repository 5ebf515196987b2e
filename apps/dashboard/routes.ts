import type { Routes } from '@angular/router';
import { DOOR_ROUTES, signedIn } from '@attune/access/web';
import { onlyIf } from '@attune/ui';
import { isId } from './couple/is-id';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

/** One line a domain: `{ path: 'couples', loadChildren: () => import('@attune/couples/web').then((lib) => lib.ROUTES) }`. */
const DOMAINS: Routes = [
  { path: 'access', loadChildren: () => import('@attune/access/web').then((lib) => lib.ROUTES) },
  { path: 'practice', loadChildren: () => import('@attune/practice/web').then((lib) => lib.ROUTES) },
  { path: 'today', title: 'Today', loadComponent: () => import('./today/today-page').then((page) => page.TodayPage) },
  { path: 'prep/:appointmentId', title: 'Prep', loadComponent: () => import('./prep/prep-page').then((page) => page.PrepPage) },
  // Who cares for couples sees the caseload with what is open on each; the owner keeps to the office's list.
  { path: 'couples', pathMatch: 'full', title: 'Couples', canMatch: [onlyIf('overview.couple')], loadComponent: () => import('./caseload/caseload-page').then((page) => page.CaseloadPage) },
  { path: 'couples/:id', title: 'Couple', canMatch: [isId], loadComponent: () => import('./couple/couple-page').then((page) => page.CouplePage) },
  { path: 'couples/:id/measures', title: 'Measures', loadComponent: () => import('@attune/measures/web').then((lib) => lib.CoupleMeasures) },
  { path: 'measures', loadChildren: () => import('@attune/measures/web').then((lib) => lib.ROUTES) },
  { path: 'couples', loadChildren: () => import('@attune/couples/web').then((lib) => lib.ROUTES) },
  { path: 'exercises', loadChildren: () => import('@attune/exercises/web').then((lib) => lib.ROUTES) },
  { path: 'notes', loadChildren: () => import('./note/routes').then((note) => note.ROUTES) },
  { path: 'supervision', pathMatch: 'full', redirectTo: 'supervision/reviews' },
  { path: 'supervision/reviews', title: 'Review', canMatch: [onlyIf('supervision.review')], loadComponent: () => import('./review/review-page').then((page) => page.ReviewPage) },
  { path: 'supervision', loadChildren: () => import('@attune/supervision/web').then((lib) => lib.ROUTES) },
  { path: 'scheduling', loadChildren: () => import('@attune/scheduling/web').then((lib) => lib.ROUTES) },
];

export const ROUTES: Routes = [
  // A partner holds the device: nothing of the shell around it.
  { path: 'handover', loadChildren: () => import('@attune/couples/web').then((lib) => lib.HANDOVER_ROUTES) },
  ...DOOR_ROUTES,
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    children: [{ path: '', pathMatch: 'full', redirectTo: 'today' }, ...DOMAINS, { path: '**', component: NotFound, title: 'Not here' }],
  },
];
