import { readFileSync } from 'node:fs';
import type { Routes } from '@angular/router';
import { ROUTES } from '../routes';

const all = (routes: Routes): Routes => routes.flatMap((route) => [route, ...all(route.children ?? [])]);

describe('what a browser keeps of questions', () => {
  it('is the page’s own files: the service worker has no group for data, and leaves the API alone', () => {
    const { assetGroups, dataGroups, navigationUrls } = JSON.parse(readFileSync('apps/portal/ngsw-config.json', 'utf8'));
    expect(dataGroups).toBeUndefined();
    expect(navigationUrls).toContain('!/api/**');
    expect(JSON.stringify(assetGroups)).not.toMatch(/api|"urls"/);
  });

  it('names none of them, in the tab or in the address', () => {
    expect(all(ROUTES).filter(({ title }) => title !== undefined)).toEqual([]);
    const route = all(ROUTES).find(({ path }) => path?.startsWith('questions/'));
    expect([route?.path, route?.loadComponent !== undefined]).toEqual(['questions/:administrationId', true]);
  });
});
