import { Injectable } from '@nestjs/common';

/** The time of the house. Everything that a person could notice asks this clock, so that tests can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is set; for tests and for building the demo practice. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }
  override now(): Date {
    return new Date(this.instant);
  }
  /** @param iso an ISO instant, for example `2026-11-23T10:00:00Z`; refuses what is no date. */
  set(iso: string): void {
    const next = new Date(iso);
    if (Number.isNaN(next.getTime())) throw new Error(`Not an instant: ${iso}`);
    this.instant = next;
  }
}
