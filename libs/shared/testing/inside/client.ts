import type { Ask, Visitor } from '../harness/visitor';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Parsed JSON, or the text where it is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks at payloads of every form
  body: any;
  text: string;
}

/** A person at a browser. Bodies are parsed here and not in the house, so that Jest knows their objects for its own. */
export class Client {
  constructor(readonly at: Visitor) {}

  get(path: string, ask?: Ask): Promise<Reply> {
    return this.send('GET', path, undefined, ask);
  }
  post(path: string, body?: unknown, ask?: Ask): Promise<Reply> {
    return this.send('POST', path, body, ask);
  }
  put(path: string, body?: unknown, ask?: Ask): Promise<Reply> {
    return this.send('PUT', path, body, ask);
  }
  patch(path: string, body?: unknown, ask?: Ask): Promise<Reply> {
    return this.send('PATCH', path, body, ask);
  }
  delete(path: string, body?: unknown, ask?: Ask): Promise<Reply> {
    return this.send('DELETE', path, body, ask);
  }

  /** @param body a string is sent as it stands, anything else as JSON */
  async send(method: string, path: string, body?: unknown, ask?: Ask): Promise<Reply> {
    const { status, headers, text } = await this.at.send(method, path, body, ask);
    return { status, headers: { ...headers }, text, body: parse(text, headers['content-type']) };
  }

  get cookies(): Map<string, string> {
    return this.at.cookies;
  }
}

function parse(text: string, type = ''): unknown {
  return /json/.test(type) && text !== '' ? JSON.parse(text) : text;
}
