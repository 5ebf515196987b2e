import type { Routes } from '@angular/router';
import { onlyIf } from '@attune/ui';

/** Under `/measures`. */
export const ROUTES: Routes = [
  { path: '', pathMatch: 'full', title: 'Measures', loadComponent: () => import('./library/library-page').then((page) => page.LibraryPage) },
  { path: 'import', title: 'Bring in a measure', canMatch: [onlyIf('measures.import')], loadComponent: () => import('./import/import-page').then((page) => page.MeasureImportPage) },
  { path: 'administrations/:id', title: 'Answers', loadComponent: () => import('./answers/administration-page').then((page) => page.AdministrationPage) },
];
