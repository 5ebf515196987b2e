import { HttpBackend } from '@angular/common/http';
import { type EnvironmentProviders, inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { DRAFT_KEY_URL, HERE, LimitWatch, LocalDrafts, ME, SIGN_IN_AGAIN } from '@attune/ui';
import { endSignIn } from '../shell/owed-exit';
import { PastTheWorker } from '../shell/past-the-worker';
import { QuickExit } from '../shell/quick-exit';
import { Here } from './here';

/** Who is signed in, for the whole site; after `provideUi()`, whose requests it marks. */
export function provideAccess(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ME, useExisting: Here },
    { provide: HERE, useExisting: Here },
    { provide: DRAFT_KEY_URL, useValue: '/api/portal/access/draft-key' },
    { provide: SIGN_IN_AGAIN, useValue: () => import('./sign-in-again').then((file) => file.SignInAgainForm) },
    { provide: HttpBackend, useClass: PastTheWorker },
    provideEnvironmentInitializer(() => {
      inject(LimitWatch);
      leaveNothing();
    }),
  ]);
}

/** Quick exit: drafts go, and the sign-in ends. */
function leaveNothing(): void {
  const drafts = inject(LocalDrafts);
  const exit = inject(QuickExit);
  exit.alsoErase(() => drafts.clear(), true);
  exit.alsoErase(() => endSignIn());
}
