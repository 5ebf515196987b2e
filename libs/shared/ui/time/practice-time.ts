import { Injectable, signal } from '@angular/core';

/** The zone and manner in which moments are shown: the practice's zone, not the reader's machine's. */
@Injectable({ providedIn: 'root' })
export class PracticeTime {
  readonly zone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  readonly locale = signal('en-GB');
}
