import { isDevMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { openAnew, provideUi } from '@attune/ui';
import { provideAccess } from './access/provide-access';
import { App } from './app';
import { ROUTES } from './routes';
import { WORDS_PROVIDERS } from './words/language';

void bootstrapApplication(App, {
  providers: [
    provideUi(),
    provideAccess(),
    provideRouter(ROUTES, withComponentInputBinding(), withNavigationErrorHandler(openAnew), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    ...WORDS_PROVIDERS,
    provideServiceWorker('/ngsw-worker.js', { enabled: !isDevMode() }),
  ],
});
