import { Injectable } from '@nestjs/common';
import { auditTime, share, Subject } from 'rxjs';

// Too short to be seen, and long enough that what many do at the same time is one reading.
const TOGETHER_MS = 20;

/** Wakes this process's outbox reader in a moment; without it the reader looks by itself a little later. */
@Injectable()
export class OutboxNudge {
  private readonly asked = new Subject<void>();
  readonly wanted = this.asked.pipe(auditTime(TOGETHER_MS), share());

  now(): void {
    this.asked.next();
  }
}
