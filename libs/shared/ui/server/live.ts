import { DOCUMENT, DestroyRef, inject, Injectable, InjectionToken, type OnDestroy } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, type Observable, Subject } from 'rxjs';

/** "This changed", by id and never by content. `topic` is '*' after a silence in which something may have been missed. */
export interface Change {
  topic: string;
  ids: Record<string, string>;
}

const STEADY_MS = 20_000;
/** The server ends a stream after a minute (`STREAM_MS` there), so that an ended sign-in hears nothing more: before that the next one listens, and no news falls between them. */
const RENEW_MS = 50_000;
/** What was sent on the old line may still be on its way when the next one opens. */
const LINGER_MS = 2000;
const WAIT_MAX_MS = 60_000;
/** So long nobody looked at a tab before it gives its stream up: short looks elsewhere read nothing again. */
const REST_MS = 30_000;

/** Whether one's sign-in still holds is in question: no screen reads anything anew for it. */
export const SIGN_IN = 'sign-in';

export const OPEN_STREAM = new InjectionToken<() => EventSource>('OPEN_STREAM', {
  providedIn: 'root',
  factory: () => () => new EventSource('/api/live'),
});

/** The one stream of a signed-in person; opened when the first screen listens. */
@Injectable({ providedIn: 'root' })
export class Live implements OnDestroy {
  private readonly openStream = inject(OPEN_STREAM);
  private readonly changes = new Subject<Change>();
  private stream: EventSource | undefined;
  /** The one before it, until it listens. */
  private before: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** For a moment nothing listened. */
  private gap = false;
  /** Closed while nobody looks at this tab: a browser has few connections to one site, and each tab would take one of them for good. */
  private away = false;
  private resting?: ReturnType<typeof setTimeout>;
  private readonly document = inject(DOCUMENT);
  private readonly look = (): void => {
    clearTimeout(this.resting);
    if (this.document.hidden) {
      this.resting = setTimeout(() => this.rest(), REST_MS);
      return;
    }
    if (!this.away) return;
    this.open();
    // A sign-in that was ended meanwhile opens no stream: whether it holds is asked at once.
    this.changes.next({ topic: SIGN_IN, ids: {} });
  };

  constructor() {
    this.document.addEventListener('visibilitychange', this.look);
  }

  on(...topics: string[]): Observable<Change> {
    if (!this.stream && this.timer === undefined && !this.away) this.open();
    return this.changes.pipe(filter(({ topic }) => topic === '*' || topics.includes(topic)));
  }

  ngOnDestroy(): void {
    this.document.removeEventListener('visibilitychange', this.look);
    clearTimeout(this.timer);
    clearTimeout(this.resting);
    this.close();
  }

  private close(): void {
    this.before?.close();
    this.stream?.close();
    this.before = this.stream = undefined;
  }

  private rest(): void {
    if (!this.stream && this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.close();
    this.away = true;
  }

  private open(): void {
    this.timer = undefined;
    if (this.document.hidden) {
      this.away ||= !this.stream;
      return;
    }
    this.before?.close();
    this.before = this.stream;
    const stream = this.openStream();
    this.stream = stream;
    let openedAt = 0;
    stream.addEventListener('open', () => {
      openedAt = Date.now();
      const { before } = this;
      this.before = undefined;
      setTimeout(() => before?.close(), LINGER_MS);
      const missed = this.failures > 0 || this.away || this.gap;
      this.away = this.gap = false;
      this.failures = 0;
      if (missed) this.changes.next({ topic: '*', ids: {} });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.open(), RENEW_MS);
    });
    stream.addEventListener('changed', (event) => this.changes.next(JSON.parse((event as MessageEvent<string>).data) as Change));
    stream.addEventListener('error', () => {
      stream.close();
      if (stream === this.stream || stream === this.before) this.gap = true;
      if (stream === this.stream) this.again(openedAt);
    });
  }

  /** After a steady one, at once. */
  private again(openedAt: number): void {
    this.close();
    clearTimeout(this.timer);
    const steady = openedAt > 0 && Date.now() - openedAt > STEADY_MS;
    // One that never opened may be one that the server refuses: the sign-in was ended while this page could not hear it.
    if (openedAt === 0) this.changes.next({ topic: SIGN_IN, ids: {} });
    if (!steady) this.failures += 1;
    const wait = steady ? 0 : Math.min(WAIT_MAX_MS, 1000 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.timer = setTimeout(() => this.open(), wait);
  }
}

/** Re-reads a resource whenever one of the topics changed; `when` narrows it to the ids that the screen shows. */
export function reloadOn(resource: { reload(): boolean }, topics: string[], when: (ids: Record<string, string>) => boolean = () => true): void {
  inject(Live)
    .on(...topics)
    .pipe(takeUntilDestroyed(inject(DestroyRef)))
    .subscribe(({ topic, ids }) => {
      if (topic === '*' || when(ids)) resource.reload();
    });
}
