import { house, type Practice, type Reply } from '@attune/testing';

/** One thing that B's device got, at one moment: byte for byte, but for B's own random values. */
export interface Record {
  at: string;
  what: string;
  bytes: string;
}

/** Ids of things that B may know of, by the name of the path's parameter. */
export type Known = { [parameter: string]: string[] };

/**
 * Everything that partner B can see: each GET that the portal has, the replies to what B does, the live stream and the mails. Left out, because
 * they are random or the wall clock's and not the product's: the `date` header; ids of B's own runs and sign-ins (numbered as they come), the
 * stream's numbers and its beats (every twenty seconds of the wall clock), and a mail's own date and Message-ID.
 */
export class Recorder {
  readonly records: Record[] = [];
  private readonly own = new Map<string, string>();
  private readonly kept: Set<string>;
  private readonly device: ReturnType<Practice['as']>;

  constructor(
    private readonly practice: Practice,
    private readonly known: Known,
    private readonly stream: Awaited<ReturnType<Practice['events']>>,
    private readonly who = 'y1',
  ) {
    this.device = practice.as(who, { stepUp: true, device: 'Phone' });
    this.kept = new Set([...Object.values(practice.ids), ...Object.values(known).flat()]);
  }

  /** Looks at every GET of the portal, at the stream and into the mailbox. */
  async look(): Promise<void> {
    for (const path of this.paths()) this.keep(`GET ${path}`, await this.device.get(path));
    await this.stream.seen();
    this.add('live', this.stream.raw());
    const mails = (await this.practice.mails()).filter((mail) => mail.to === this.practice.person(this.who).email);
    this.add('mails', mails.map(({ raw }) => raw.replace(/^(date|message-id): .*$/gim, '')).join('\n'));
  }

  /** B does something; the reply is looked at too. */
  async act(method: string, path: string, body?: unknown, ask?: { ifMatch?: number }): Promise<Reply> {
    const reply = await this.device.send(method, path, body, { ...ask, idempotencyKey: `y1-${this.records.length}-xxxxxxxxxxxxxxx` });
    this.keep(`${method} ${path}`, reply);
    return reply;
  }

  private paths(): string[] {
    const reads = house().operations().filter(({ site, method, path }) => site === 'portal' && method === 'GET' && path !== '/api/live');
    return reads.flatMap(({ path }) => {
      const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
      const unknown = names.find((name) => !this.known[name]);
      if (unknown) throw new Error(`The proof does not know what to put for ${unknown} in ${path}`);
      return names.reduce((all, name) => all.flatMap((each) => (this.known[name] ?? []).map((id) => each.replace(`:${name}`, id))), [path]);
    });
  }

  private keep(what: string, { status, headers, text }: Reply): void {
    const { date: _, ...rest } = headers;
    this.add(what, `${status}\n${Object.entries(rest).map(([name, value]) => `${name}: ${value}`).sort().join('\n')}\n\n${text}`);
  }

  private add(what: string, bytes: string): void {
    this.records.push({ at: this.practice.clock.now(), what: this.plain(what), bytes: this.plain(bytes) });
  }

  private plain(text: string): string {
    return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (this.kept.has(id) ? id : this.number(id)));
  }

  private number(id: string): string {
    if (!this.own.has(id)) this.own.set(id, `<own-${this.own.size + 1}>`);
    return this.own.get(id) ?? '';
  }
}
