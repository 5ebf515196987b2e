import { SetMetadata } from '@nestjs/common';

export const HANDLER_KEY = 'attune:on-event';

export interface HandlerSpec {
  /** The event's type. */
  event: string;
  /** The queue of this handler, for example `supervision.open-review`. */
  queue: string;
}

const specs: HandlerSpec[] = [];

/**
 * Marks a method `(event: StoredEvent, tx: Tx) => Promise<void>` that acts on news as the system, inside the event's
 * practice. It may be called more than once for one event and must then change nothing more.
 */
export function OnEvent(event: string, queue: string): MethodDecorator {
  specs.push({ event, queue });
  return SetMetadata(HANDLER_KEY, { event, queue } satisfies HandlerSpec);
}

/** Declares a queue that the kernel works itself. */
export function declareQueue(spec: HandlerSpec): void {
  specs.push(spec);
}

/** Every handler that was declared in the loaded modules; the migration makes their queues. */
export function declaredHandlers(): readonly HandlerSpec[] {
  return specs;
}
