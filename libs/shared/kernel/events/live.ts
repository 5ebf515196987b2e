import { Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { filter, interval, map, merge, type Observable, ReplaySubject, Subject, takeUntil, timer } from 'rxjs';
import { Runtime } from '../runtime';

export const LIVE_CHANNEL = 'attune_live';

// A stream ends by itself, and the page opens the next one some seconds before (`RENEW_MS` there): an ended sign-in hears nothing after that.
const STREAM_MS = 60_000;
const BEAT_MS = 20_000;

interface LiveItem {
  to: string[];
  topic: string;
  ids: Record<string, string>;
}

/** "This changed", by id, to the persons whose screens show it. Works across processes by LISTEN and NOTIFY. */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly items = new Subject<LiveItem>();
  private client?: pg.Client;
  private stopped = false;
  /** Says so to whoever comes too late as well: a stream that stays open would keep the process from stopping. */
  private readonly ended = new ReplaySubject<true>(1);

  constructor(private readonly runtime: Runtime) {}

  /** What one person's screens should re-read: topic and ids, with a beat that keeps proxies from closing the line. */
  streamFor(personId: string): Observable<MessageEvent> {
    void this.listen();
    const changes = this.items.pipe(
      filter((item) => item.to.includes(personId)),
      map(({ topic, ids }): MessageEvent => ({ type: 'changed', data: { topic, ids } })),
    );
    const beats = interval(BEAT_MS).pipe(map((): MessageEvent => ({ type: 'beat', data: '' })));
    return merge(changes, beats).pipe(takeUntil(merge(timer(STREAM_MS), this.ended)));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.ended.next(true);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.client || this.stopped) return;
    const client = new pg.Client({ connectionString: this.runtime.config.databaseUrl, keepAlive: true });
    this.client = client;
    const again = () => {
      if (this.client === client) delete this.client;
      if (!this.stopped) setTimeout(() => void this.listen(), 1000).unref();
    };
    client.on('notification', ({ payload }) => {
      for (const item of JSON.parse(payload ?? '[]') as LiveItem[]) this.items.next(item);
    });
    client.on('error', again);
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
    } catch {
      again();
    }
  }
}
