import { Injectable, signal } from '@angular/core';

/** Words with a return, by note; they stay while one looks at another page. */
@Injectable({ providedIn: 'root' })
export class ReturnWords {
  readonly said = signal<ReadonlyMap<string, string>>(new Map());
}
