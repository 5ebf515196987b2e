import type { Routes } from '@angular/router';
import { signedIn } from './access/here';
import { notFromTable } from './exercises/player/table/on-table';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';
import { sendUnsent } from './unsent/send-unsent';

/** One lazy line a place: `{ path: 'entries', loadComponent: () => import('./entries/entries').then((file) => file.Entries) }`. */
const PLACES: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./exercises/home').then((file) => file.Home) },
  { path: 'questions/:administrationId', loadComponent: () => import('./measures/answering/answering').then((file) => file.Answering) },
  { path: 'read/:occurrenceId', loadComponent: () => import('./exercises/reveal').then((file) => file.Reveal) },
  { path: 'agreements', loadComponent: () => import('./agreements/agreements').then((file) => file.Agreements) },
  { path: 'agreements/:kind', loadComponent: () => import('./agreements/agreement').then((file) => file.Agreement) },
  { path: 'entries', loadComponent: () => import('./exercises/entries/entries').then((file) => file.Entries) },
  { path: 'address-change', loadComponent: () => import('./access/address/change-address').then((file) => file.ChangeAddressPage) },
  { path: 'second-factor', loadComponent: () => import('./access/second-factor/second-factor').then((file) => file.SecondFactorPage) },
  { path: 'sign-ins', loadComponent: () => import('./access/sign-ins').then((file) => file.SignInsPage) },
];

const PLAYER: Routes = [{ path: 'play/:occurrenceId', loadComponent: () => import('./exercises/player/player').then((file) => file.Player) }];

/** Places that open without a sign-in. */
const DOORS: Routes = [
  { path: 'sign-in', loadComponent: () => import('./access/sign-in').then((file) => file.SignInPage) },
  { path: 'invitation', loadComponent: () => import('./access/invitation').then((file) => file.InvitationPage) },
  { path: 'reset', loadComponent: () => import('./access/reset').then((file) => file.ResetPage) },
  { path: 'recovery', loadComponent: () => import('./access/recovery/recovery').then((file) => file.RecoveryPage) },
  { path: 'recovery/begin', loadComponent: () => import('./access/recovery/begin').then((file) => file.RecoveryBeginPage) },
  { path: 'recovery/stop', loadComponent: () => import('./access/recovery/stop').then((file) => file.RecoveryStopPage) },
  { path: 'address/new', loadComponent: () => import('./access/address/new-address').then((file) => file.NewAddressPage) },
  { path: 'address/undo', loadComponent: () => import('./access/address/undo-address').then((file) => file.UndoAddressPage) },
  { path: 'address', loadComponent: () => import('./access/address-check').then((file) => file.AddressCheckPage) },
];

// Every page stands inside the shell: quick exit and the numbers to call are never missing.
export const ROUTES: Routes = [{ path: '', component: Shell, children: [...DOORS, { path: '', canActivate: [signedIn], children: [...PLAYER, { path: '', canActivate: [notFromTable, sendUnsent], children: PLACES }] }, { path: '**', component: NotFound }] }];
