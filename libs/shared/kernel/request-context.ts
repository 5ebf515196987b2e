import { AsyncLocalStorage } from 'node:async_hooks';
import type { Principal } from './principal';
import type { Tx } from './database/tx';

/** What travels with one request or job without being passed by hand. */
export interface ContextState {
  requestId: string;
  method: string;
  route: string;
  ip: string | null;
  principal?: Principal;
  initiator?: string | null;
  tx?: Tx;
}

const storage = new AsyncLocalStorage<ContextState>();

/** The request or job that is running now. The access guard sets the principal; nothing else does. */
export const RequestContext = {
  run<T>(state: ContextState, work: () => T): T {
    return storage.run(state, work);
  },
  /** The running context; throws outside of a request or job. */
  get current(): ContextState {
    const state = storage.getStore();
    if (!state) throw new Error('No request or job is running here');
    return state;
  },
  get maybe(): ContextState | undefined {
    return storage.getStore();
  },
  setPrincipal(principal: Principal): void {
    this.current.principal = principal;
  },
  /** The acting person; throws where nobody is known. */
  get principal(): Principal {
    const { principal } = this.current;
    if (!principal) throw new Error('Nobody is known to act here');
    return principal;
  },
};
