import type { FixturePractice } from '../fixture/practice';
import type { Person } from '../fixture/people';
import type { Viewer } from './oracle/rule';
import type { SiteName } from './site';

export interface Ask {
  ifMatch?: number | string;
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

/** A reply as bytes; specs see it with its body parsed. */
export interface RawReply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const SITES = { staff: 'http://localhost:4200', portal: 'http://localhost:4300' };
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A browser at one site: it keeps cookies, sends what a browser sends, and whatever it gets the oracle sees too. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    protected readonly practice: FixturePractice,
    readonly site: SiteName,
    protected readonly person: Person | null,
  ) {}

  async send(method: string, path: string, body: unknown, ask: Ask = {}): Promise<RawReply> {
    const fastify = this.practice.house.sites[this.site].app.getHttpAdapter().getInstance();
    const reply = await fastify.inject({
      method: method as 'GET',
      url: path,
      remoteAddress: this.practice.address,
      headers: this.headers(method, body, ask),
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const headers = Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, [value].flat().join(', ')]));
    this.keep([reply.headers['set-cookie'] ?? []].flat().map(String));
    await this.practice.house.oracle.look({
      channel: 'reply', viewer: this.viewer(), who: this.who(), where: `${method} ${path} -> ${reply.statusCode}`,
      text: `${reply.payload}\n${JSON.stringify(headers)}`,
    });
    return { status: reply.statusCode, headers, text: reply.payload };
  }

  /** Whose eyes these are, for the oracle. */
  viewer(): Viewer | null {
    return this.person && { practiceId: this.practice.id, personId: this.person.id, conjoint: false };
  }

  protected who(): string {
    const { people } = this.practice;
    return Object.keys(people).find((name) => people[name] === this.person) ?? 'a visitor';
  }

  headers(method: string, body: unknown, { ifMatch, idempotencyKey, headers }: Ask): Record<string, string> {
    return {
      host: new URL(SITES[this.site]).host,
      'user-agent': BROWSER,
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(method === 'GET' || method === 'HEAD' ? {} : { origin: SITES[this.site] }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      ...(this.cookies.size === 0 ? {} : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...headers,
    };
  }

  private keep(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1)];
      const over = value === '' || attributes.some((each) => /^\s*max-age=0$/i.test(each));
      if (over) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
