import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import type { Permission } from '@attune/access/domain';
import { HERE, ME } from '@attune/ui';

/** Whoever may not finds no such place. A route is matched before the page knows who came. */
const may = (permission: Permission): CanMatchFn => async () => {
  const here = inject(ME);
  await inject(HERE).known();
  return here.may(permission);
};
const LEDGER = () => import('./hours/ledger/ledger-page').then((file) => file.LedgerPage);
const REGISTRATION = () => import('./hours/basis/registration-page').then((file) => file.RegistrationPage);

/** Under `/supervision`: hours, meetings and deadlines; the desk of reviews is composed by the dashboard. */
export const ROUTES: Routes = [
  { path: 'hours', pathMatch: 'full', title: 'Hours', canMatch: [may('supervision.log-hours')], loadComponent: LEDGER },
  { path: 'hours', pathMatch: 'full', canMatch: [may('supervision.sign-hours')], redirectTo: 'hours/signing' },
  { path: 'hours/signing', title: 'Weeks to sign', canMatch: [may('supervision.sign-hours')], loadComponent: () => import('./hours/signing/signing-page').then((file) => file.SigningPage) },
  { path: 'hours/of/:associateId', title: 'Hours', canMatch: [may('supervision.read')], loadComponent: LEDGER },
  { path: 'hours/registration', title: 'Registration', canMatch: [may('supervision.log-hours')], loadComponent: REGISTRATION },
  { path: 'hours/registration/:associateId', title: 'Registration', canMatch: [may('supervision.registration')], loadComponent: REGISTRATION },
  { path: 'hours/settings', title: 'How hours are reckoned', canMatch: [may('supervision.deadlines')], loadComponent: () => import('./hours/basis/settings-page').then((file) => file.HoursSettingsPage) },
  { path: 'deadlines', title: 'Deadlines', canMatch: [may('supervision.deadlines')], loadComponent: () => import('./hours/basis/deadlines-page').then((file) => file.DeadlinesPage) },
  { path: 'meetings', title: 'Meetings', canMatch: [may('supervision.sign-meeting')], loadComponent: () => import('./meetings/meetings-page').then((file) => file.MeetingsPage) },
  { path: 'meetings/:id', title: 'Meeting', canMatch: [may('supervision.sign-meeting')], loadComponent: () => import('./meetings/meeting-page').then((file) => file.MeetingPage) },
];
