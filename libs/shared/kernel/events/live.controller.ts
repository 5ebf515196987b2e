import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { KernelRequires } from '../http/permission';
import { RequestContext } from '../request-context';
import { Live } from './live';

/** `GET /api/live`: the one stream of a signed-in person. It does not keep a sign-in alive. */
@Controller('live')
export class LiveController {
  constructor(private readonly live: Live) {}

  @Sse()
  @KernelRequires('access.self')
  stream(): Observable<MessageEvent> {
    return this.live.streamFor(RequestContext.principal.personId);
  }
}
