import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Wakes this process's outbox reader at once; without it the reader looks by itself a moment later. */
@Injectable()
export class OutboxNudge {
  readonly wanted = new Subject<void>();
  now(): void {
    this.wanted.next();
  }
}
