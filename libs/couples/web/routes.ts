import type { Routes } from '@angular/router';
import { onlyIf } from '@attune/ui';

/** Couples, for staff. `:id` alone is the couple's own page, which the dashboard composes of several domains. */
export const ROUTES: Routes = [
  { path: '', pathMatch: 'full', title: 'Couples', loadComponent: () => import('./list/couple-list').then((file) => file.CoupleList) },
  { path: 'new', title: 'New couple', canMatch: [onlyIf('couples.write')], loadComponent: () => import('./opening/new-couple').then((file) => file.NewCouple) },
  { path: 'import', title: 'Bring couples in', canMatch: [onlyIf('couples.import')], loadComponent: () => import('./import/import-page').then((file) => file.ImportPage) },
  { path: 'import/:id', title: 'Bring couples in', canMatch: [onlyIf('couples.import')], loadComponent: () => import('./import/import-page').then((file) => file.ImportPage) },
  { path: ':id/administration', title: 'Couple', loadComponent: () => import('./administration/administration').then((file) => file.Administration) },
];

/** A page of its own, outside the shell: a partner holds the device. */
export const HANDOVER_ROUTES: Routes = [{ path: '', title: 'To read and sign', loadComponent: () => import('./handover/handover-page').then((file) => file.HandoverPage) }];
