import type { Routes } from '@angular/router';

/** Under `/practice`. */
export const ROUTES: Routes = [
  { path: '', pathMatch: 'full', title: 'People', loadComponent: () => import('./people/people').then((file) => file.People) },
  { path: 'staff/:id', title: 'A colleague', loadComponent: () => import('./person/person').then((file) => file.PersonPage) },
  { path: 'supervision', title: 'Supervision', loadComponent: () => import('./supervision/supervision').then((file) => file.SupervisionPage) },
  { path: 'settings', title: 'Settings', loadComponent: () => import('./settings/settings').then((file) => file.SettingsPage) },
];
