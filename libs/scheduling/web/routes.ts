import type { Routes } from '@angular/router';
import { Week } from './week/week';

export const ROUTES: Routes = [{ path: '', component: Week, title: 'Week' }];
