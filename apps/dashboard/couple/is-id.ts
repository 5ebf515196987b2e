import type { CanMatchFn } from '@angular/router';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Only an id is a couple's page; other words below /couples are places of the domain ("new", "imports"). */
export const isId: CanMatchFn = (_route, segments) => ID.test(segments.at(-1)?.path ?? '');
