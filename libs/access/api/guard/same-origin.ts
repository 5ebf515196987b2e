import { Problem } from '@attune/kernel';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const foreign = () => new Problem(403, 'not-from-here', 'This did not come from our own pages.', 'Please open the page again and retry.');
const notJson = () => new Problem(415, 'not-json', 'Only JSON is taken here.');

/**
 * A write must come from our own pages: browsers say so in Sec-Fetch-Site, older ones in Origin; and it must be JSON, which
 * no form can send (R050). Anything else is refused before anybody is asked who they are.
 */
export function refuseForeignWrite(request: Pick<FastifyRequest, 'method' | 'headers' | 'protocol'>): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site === undefined ? !sameOrigin(request) : site !== 'same-origin') throw foreign();
  if (hasBody(request) && !/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw notJson();
}

/**
 * What partners read is for their screens. A phone that lies on the table shows only the timer: its address bar must not lead around that to what the
 * server answers, so a page of its own is refused, for everybody alike. Browsers say so in Sec-Fetch-Mode.
 */
export function refusePageOfItsOwn({ headers }: Pick<FastifyRequest, 'headers'>): void {
  if (headers['sec-fetch-mode'] === 'navigate') throw foreign();
}

function sameOrigin({ headers, protocol }: Pick<FastifyRequest, 'headers' | 'protocol'>): boolean {
  return headers.origin !== undefined && headers.host !== undefined && headers.origin === `${protocol}://${headers.host}`;
}

function hasBody({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
