import { TestBed } from '@angular/core/testing';
import type { Route, UrlSegment } from '@angular/router';
import { may, type Permission } from '@attune/access/domain';
import { HERE, ME } from '@attune/ui';
import { ROUTES } from './routes';

async function found(path: string, roles: string[]) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: ME, useValue: { may: (permission: Permission) => may(roles, permission) } }, { provide: HERE, useValue: { known: async () => null } }] });
  for (const route of ROUTES.filter((each) => each.path === path)) {
    const [guard] = route.canMatch as ((route: Route, segments: UrlSegment[]) => Promise<boolean>)[];
    if (await TestBed.runInInjectionContext(() => guard?.(route, []))) return route.title;
  }
  return null;
}

it.each([
  [':id', ['associate'], 'Write note'],
  [':id', ['supervisor'], 'Session note'],
  [':id', ['owner'], null],
  ['new', ['therapist'], 'Begin a note'],
  ['new', ['supervisor'], null],
])('%s for %j is %j', async (path, roles, title) => expect(await found(path, roles)).toBe(title));
