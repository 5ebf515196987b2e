import type { Routes } from '@angular/router';

export const ROUTES: Routes = [];
