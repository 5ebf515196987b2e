import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sendFlight } from '../database/flight';
import type { Statement } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { systemPrincipal } from '../principal';
import { RequestContext } from '../request-context';
import { Runtime } from '../runtime';

/** What a statement through all practices gives for a row that is due. */
interface Due {
  practiceId: string;
  /** The practice's time zone, an IANA name. */
  zone: string;
  id: string;
}

/** Finds what the clock has made due in any practice and does it, each as the system of its practice. */
@Injectable()
export class DueWork {
  constructor(
    private readonly runtime: Runtime,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * Each in a transaction of its own, one after another: one that fails is logged by its id, keeps no other waiting and is found again.
   * @param route the name of the work, as audit shows it
   * @param due gives `practiceId`, `zone` and `id`, asked as the role of the jobs
   * @param work must hold the row first, and do nothing where it is held or no longer due: several processes may look at once
   */
  async each(route: string, due: Statement, work: (tx: Tx, id: string) => Promise<void>): Promise<void> {
    for (const { practiceId, zone, id } of await this.find(due)) {
      const state = { requestId: randomUUID(), method: 'JOB', route, ip: null, principal: systemPrincipal(practiceId, zone) };
      await RequestContext.run(state, () => this.uow.transaction((tx) => work(tx, id))).catch(({ name }: Error) =>
        this.runtime.log.error({ name, id, route }, 'what is due could not be done'),
      );
    }
  }

  private async find(due: Statement): Promise<Due[]> {
    const client = await this.runtime.jobs.pool.connect();
    const [found] = await sendFlight<[Due[]]>(client, [due]).finally(() => client.release());
    return found;
  }
}
