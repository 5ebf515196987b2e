import type { Routes } from '@angular/router';

/** The pages before a sign-in, outside of the shell. */
export const DOOR_ROUTES: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: () => import('./door/sign-in').then((file) => file.SignInPage) },
  { path: 'invitation', title: 'Your invitation', loadComponent: () => import('./door/invitation').then((file) => file.InvitationPage) },
  { path: 'reset', title: 'New password', loadComponent: () => import('./door/reset').then((file) => file.ResetPage) },
  { path: 'first-owner', title: 'Welcome', loadComponent: () => import('./door/first-owner').then((file) => file.FirstOwner) },
  { path: 'recovery', title: 'A new way in', loadComponent: () => import('./recovery/recovery').then((file) => file.RecoveryPage) },
  { path: 'recovery/begin', title: 'A new way in', loadComponent: () => import('./recovery/begin').then((file) => file.RecoveryBeginPage) },
  { path: 'recovery/stop', title: 'Stop the new way in', loadComponent: () => import('./recovery/stop').then((file) => file.RecoveryStopPage) },
  { path: 'address/new', title: 'Your address', loadComponent: () => import('./address/new-address').then((file) => file.NewAddressPage) },
  { path: 'address/undo', title: 'Your address', loadComponent: () => import('./address/undo-address').then((file) => file.UndoAddressPage) },
  { path: 'address', title: 'Your address', loadComponent: () => import('./door/address-check').then((file) => file.AddressCheckPage) },
];

/** Under `/access`: one's own account. */
export const ROUTES: Routes = [
  { path: '', title: 'Your account', loadComponent: () => import('./account/account').then((file) => file.AccountPage) },
];
