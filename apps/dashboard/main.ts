import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler } from '@angular/router';
import { provideAccess } from '@attune/access/web';
import { openAnew, provideUi } from '@attune/ui';
import { App } from './app';
import { ROUTES } from './routes';
import { FINDER_SOURCES, places } from './finder/finder-sources';
import { practiceSource } from './finder/practice-source';
import { Titles } from './titles';

void bootstrapApplication(App, {
  providers: [
    provideUi(),
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: { appearance: 'outline', subscriptSizing: 'dynamic' } },
    provideAccess(),
    provideRouter(ROUTES, withComponentInputBinding(), withNavigationErrorHandler(openAnew), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    { provide: TitleStrategy, useClass: Titles },
    { provide: FINDER_SOURCES, useFactory: () => [places(), practiceSource()] },
  ],
});
