import { HttpBackend } from '@angular/common/http';
import { type EnvironmentProviders, inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { AttentiveBackend, HERE, LimitWatch, ME, SIGN_IN_AGAIN } from '@attune/ui';
import { Here } from './here';

/** Who is signed in, for the whole staff site; after `provideUi()`, whose requests it marks. */
export function provideAccess(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ME, useExisting: Here },
    { provide: HERE, useExisting: Here },
    { provide: SIGN_IN_AGAIN, useValue: () => import('../door/sign-in-again').then((file) => file.SignInAgainForm) },
    { provide: HttpBackend, useClass: AttentiveBackend },
    provideEnvironmentInitializer(() => void inject(LimitWatch)),
  ]);
}
