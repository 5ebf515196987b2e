import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationError } from '@angular/router';
import { openAnew } from './open-anew';

const gone = new TypeError('Failed to fetch dynamically imported module: http://localhost/chunk-B5DwwBCb.js');

describe('openAnew', () => {
  it.each<[string, number, Error, string[]]>([
    ['a part of the page that is gone since an update', 2, gone, ['/prep/a1?from=today']],
    ['the same in Safari', 2, new TypeError('Importing a module script failed.'), ['/prep/a1?from=today']],
    ['a page that has only just been opened', 1, gone, []],
    ['a mistake of the page itself', 2, new TypeError('x is not a function'), []],
  ])('%s', (_, id, error, expected) => {
    const opened: string[] = [];
    TestBed.configureTestingModule({ providers: [{ provide: DOCUMENT, useValue: { location: { assign: (url: string) => opened.push(url) } } }] });
    TestBed.runInInjectionContext(() => openAnew(new NavigationError(id, '/prep/a1?from=today', error)));
    expect(opened).toEqual(expected);
  });
});
