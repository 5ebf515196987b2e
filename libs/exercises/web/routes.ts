import type { Routes } from '@angular/router';
import { CoupleExercises } from './page/couple-exercises';

export const ROUTES: Routes = [{ path: 'couples/:id', component: CoupleExercises, title: 'Exercises' }];
