import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FixturePractice } from '../fixture/practice';
import type { SignedIn } from './signed-in';

const PROBE = 'testing-probe';

export interface LiveEvent {
  topic: string;
  ids: Record<string, string>;
}

/** One person's live stream, as bytes and as events. */
export interface Stream {
  /** What came so far, after all waiting work is done and has had time to arrive. */
  seen(): Promise<LiveEvent[]>;
  raw(): string;
  close(): void;
}

/** Opens `GET /api/live` and comes back when it is listening for sure. */
export async function openStream(practice: FixturePractice, person: SignedIn, who: string): Promise<Stream> {
  await person.beSignedIn();
  const { database, sites, oracle } = practice.house;
  const fastify = sites[person.site].app.getHttpAdapter().getInstance();
  const reply = await fastify.inject({
    method: 'GET', url: '/api/live', remoteAddress: practice.address, payloadAsStream: true,
    headers: person.headers('GET', undefined, { headers: { accept: 'text/event-stream' } }),
  });
  if (reply.statusCode !== 200) throw new Error(`The live stream answers ${reply.statusCode}`);
  const stream: Readable = reply.stream();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  stream.on('error', () => undefined);
  const probe = async () => {
    const to = person.viewer().personId;
    const mark = `${PROBE}-${Math.random()}`;
    for (let tries = 0; !text.includes(mark); tries += 1) {
      if (tries === 100) throw new Error('The live stream does not listen');
      await database.sql(`SELECT pg_notify('attune_live', $1)`, [JSON.stringify([{ to: [to], topic: mark, ids: {} }])]);
      await wait(20);
    }
  };
  await probe();
  const close = () => {
    // What a browser does when its page goes.
    const { res } = reply.raw as unknown as { res: ServerResponse };
    res.req.socket.emit('close');
    res.destroy();
  };
  practice.house.streams.push(close);
  return {
    seen: async () => {
      await practice.jobs.drain();
      await probe();
      const raw = withoutProbes(text);
      await oracle.look({ channel: 'live', viewer: person.viewer(), who, where: 'GET /api/live', text: raw });
      return events(raw);
    },
    raw: () => withoutProbes(text),
    // What a browser does when its page goes.
    close,
  };
}

function blocks(text: string): string[] {
  return text.split('\n\n').filter((block) => block.includes('data:'));
}

function withoutProbes(text: string): string {
  return blocks(text).filter((block) => !block.includes(PROBE)).join('\n\n');
}

function events(text: string): LiveEvent[] {
  return blocks(text).map((block) => JSON.parse(/^data: ?(.*)$/m.exec(block)?.[1] || 'null') as LiveEvent | null).filter((each) => each !== null);
}
