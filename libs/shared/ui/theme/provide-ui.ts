import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { effect, inject, makeEnvironmentProviders, provideEnvironmentInitializer, provideZonelessChangeDetection, type EnvironmentProviders } from '@angular/core';
import { ME } from '../server/me';
import { talkToServer } from '../server/sending';
import { PracticeTime } from '../time/practice-time';

/** What every screen of the product rests on: no zone.js, the talk with the server. */
export function provideUi(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideEnvironmentInitializer(followPracticeZone),
    provideZonelessChangeDetection(),
    provideHttpClient(withInterceptors([talkToServer])),
    // The server leaves <base> out of the page, as its content policy asks.
    { provide: APP_BASE_HREF, useValue: '/' },
  ]);
}

function followPracticeZone(): void {
  const here = inject(ME, { optional: true });
  const time = inject(PracticeTime);
  effect(() => {
    const zone = here?.me()?.practice.zone;
    if (zone) time.zone.set(zone);
  });
}
