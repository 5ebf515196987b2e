import type { Routes } from '@angular/router';
import { onlyIf } from '@attune/ui';

const LEDGER = () => import('./hours/ledger/ledger-page').then((file) => file.LedgerPage);
const REGISTRATION = () => import('./hours/basis/registration-page').then((file) => file.RegistrationPage);

/** Under `/supervision`: hours, meetings and deadlines; the desk of reviews is composed by the dashboard. */
export const ROUTES: Routes = [
  { path: 'hours', pathMatch: 'full', title: 'Hours', canMatch: [onlyIf('supervision.log-hours')], loadComponent: LEDGER },
  { path: 'hours', pathMatch: 'full', canMatch: [onlyIf('supervision.sign-hours')], redirectTo: 'hours/signing' },
  { path: 'hours/signing', title: 'Weeks to sign', canMatch: [onlyIf('supervision.sign-hours')], loadComponent: () => import('./hours/signing/signing-page').then((file) => file.SigningPage) },
  { path: 'hours/of/:associateId', title: 'Hours', canMatch: [onlyIf('supervision.read')], loadComponent: LEDGER },
  { path: 'hours/registration', title: 'Registration', canMatch: [onlyIf('supervision.log-hours')], loadComponent: REGISTRATION },
  { path: 'hours/registration/:associateId', title: 'Registration', canMatch: [onlyIf('supervision.registration')], loadComponent: REGISTRATION },
  { path: 'hours/settings', title: 'How hours are reckoned', canMatch: [onlyIf('supervision.deadlines')], loadComponent: () => import('./hours/basis/settings-page').then((file) => file.HoursSettingsPage) },
  { path: 'deadlines', title: 'Deadlines', canMatch: [onlyIf('supervision.deadlines')], loadComponent: () => import('./hours/basis/deadlines-page').then((file) => file.DeadlinesPage) },
  { path: 'meetings', title: 'Meetings', canMatch: [onlyIf('supervision.sign-meeting')], loadComponent: () => import('./meetings/meetings-page').then((file) => file.MeetingsPage) },
  { path: 'meetings/:id', title: 'Meeting', canMatch: [onlyIf('supervision.sign-meeting')], loadComponent: () => import('./meetings/meeting-page').then((file) => file.MeetingPage) },
];
