import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { App } from './app';
import { ROUTES } from './routes';

void bootstrapApplication(App, {
  providers: [provideZonelessChangeDetection(), { provide: APP_BASE_HREF, useValue: '/' }, provideRouter(ROUTES, withComponentInputBinding()), provideHttpClient()],
});
