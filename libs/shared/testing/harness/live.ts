import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FixturePractice } from '../fixture/practice';
import type { SignedIn } from './signed-in';

const PROBE = 'testing-probe';
// The product ends a stream after a minute, by the wall clock; a new one stands before that.
const RENEW_MS = 30_000;

export interface LiveEvent {
  topic: string;
  ids: Record<string, string>;
}

/** One person's live stream, as bytes and as events. */
export interface Stream {
  /** What came so far, after all waiting work is done and has had time to arrive. */
  seen(): Promise<LiveEvent[]>;
  /** The same as it came, without the beats that only keep the line open. */
  raw(): string;
  close(): void;
}

interface Line {
  since: number;
  text(): string;
  close(): void;
}

/** Opens `GET /api/live` and comes back when it is listening for sure, to what is done from now on. */
export async function openStream(practice: FixturePractice, person: SignedIn, who: string): Promise<Stream> {
  let earlier = '';
  await practice.jobs.drain();
  let line = await openLine(practice, person);
  const close = () => line.close();
  const raw = () => earlier + withoutNoise(line.text());
  practice.house.streams.push(close);
  return {
    raw,
    close,
    seen: async () => {
      await practice.jobs.drain();
      await probe(practice, person, line);
      if (Date.now() - line.since > RENEW_MS) {
        const next = await openLine(practice, person);
        earlier = raw();
        line.close();
        line = next;
      }
      await practice.house.oracle.look({ channel: 'live', viewer: person.viewer(), who, where: 'GET /api/live', text: raw() });
      return events(raw());
    },
  };
}

async function openLine(practice: FixturePractice, person: SignedIn): Promise<Line> {
  await person.beSignedIn();
  const fastify = practice.house.sites[person.site].app.getHttpAdapter().getInstance();
  const reply = await fastify.inject({
    method: 'GET', url: '/api/live', remoteAddress: practice.address, payloadAsStream: true,
    headers: person.headers('GET', undefined, { headers: { accept: 'text/event-stream' } }),
  });
  if (reply.statusCode !== 200) throw new Error(`The live stream answers ${reply.statusCode}`);
  const stream: Readable = reply.stream();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  stream.on('error', () => undefined);
  const line: Line = {
    since: Date.now(),
    text: () => text,
    close: () => {
      // What a browser does when its page goes.
      const { res } = reply.raw as unknown as { res: ServerResponse };
      res.req.socket.emit('close');
      res.destroy();
    },
  };
  await probe(practice, person, line);
  // What came before was of earlier acts.
  text = '';
  return line;
}

/** Sends something through the whole channel and waits until it is through: what was sent before has come too. */
async function probe({ house }: FixturePractice, person: SignedIn, line: Line): Promise<void> {
  const mark = `${PROBE}-${Math.random()}`;
  for (let tries = 0; !line.text().includes(mark); tries += 1) {
    if (tries === 500) throw new Error('The live stream does not listen');
    await house.database.sql(`SELECT pg_notify('attune_live', $1)`, [JSON.stringify([{ to: [person.viewer().personId], topic: mark, ids: {} }])]);
    await wait(20);
  }
}

function withoutNoise(text: string): string {
  const kept = text.split('\n\n').filter((block) => block.includes('data:') && !block.includes(PROBE) && !/^event: beat$/m.test(block));
  return kept.map((block) => `${block.replace(/^id: .*\n?/gm, '').trim()}\n\n`).join('');
}

function events(text: string): LiveEvent[] {
  return [...text.matchAll(/^data: ?(\{.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as LiveEvent);
}
