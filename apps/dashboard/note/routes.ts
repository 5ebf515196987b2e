import type { Routes } from '@angular/router';
import { BESIDE_NOTE, ROUTES as NOTES } from '@attune/notes/web';
import { DayPipe } from '@attune/ui';
import { BesideThisNote } from './beside-note';

export const ROUTES: Routes = [{ path: '', providers: [DayPipe, BesideThisNote, { provide: BESIDE_NOTE, useExisting: BesideThisNote }], children: NOTES }];
