import { Injectable } from '@nestjs/common';
import { deviceName } from '@attune/access/domain';
import { Mailer, statement, type Tx, UnitOfWork } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Site } from '../guard/site';
import { hashToken, newToken } from '../secrets/tokens';
import { SignIn } from './sign-in.entity';

const PLAUSIBLE = /^[\w-]{43}$/;

// News is a browser that nobody signed in on before, also where a reset made it known. The subselects see the tables as they were before.
const remember = statement(
  'access.remember-device',
  `INSERT INTO access.known_device AS d (practice_id, account_id, token_hash, name, first_seen_at, last_seen_at)
   VALUES (kernel.practice_id(), kernel.person_id(), $1, $2, kernel.now(), kernel.now())
   ON CONFLICT (practice_id, account_id, token_hash) DO UPDATE SET last_seen_at = kernel.now(), ended_at = NULL
   RETURNING d.id, NOT EXISTS (
     SELECT 1 FROM access.sign_in s WHERE s.practice_id = kernel.practice_id() AND s.device_id = d.id) AND EXISTS (
     SELECT 1 FROM access.known_device o WHERE o.practice_id = kernel.practice_id() AND o.account_id = kernel.person_id() AND o.id <> d.id) AS is_news`,
  { writes: true },
);
const forget = statement(
  'access.forget-devices',
  `UPDATE access.known_device SET ended_at = kernel.now()
   WHERE practice_id = kernel.practice_id() AND account_id = kernel.person_id() AND ended_at IS NULL`,
  { writes: true },
);

/** Browsers that have signed in before. A known one is not held up by strangers' wrong tries (R059); a new one is told by mail (R067). */
@Injectable()
export class Devices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly site: Site,
  ) {}

  /** Called when a sign-in is complete. The very first device of an account is nobody's news. */
  async remember(tx: Tx, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { practiceId, personId, signInId } = this.uow.principal;
    const device = await this.know(tx, request, reply);
    if (!signInId) throw new Error('A device is remembered for a sign-in');
    tx.affectOne(await tx.manager.update(SignIn, { practiceId, id: signInId }, { deviceId: device.id }));
    if (device.is_news) await this.mailer.request(tx, { to: 'account', personId, template: 'access.new-device', params: { signInId } });
  }

  /** This browser is known from now on: it can sign in however often others try meanwhile. */
  async know(tx: Tx, request: FastifyRequest, reply: FastifyReply): Promise<{ id: string; is_news: boolean }> {
    const given = this.site.deviceToken(request);
    const token = given && PLAUSIBLE.test(given) ? given : newToken().token;
    const [device] = await tx.sql<{ id: string; is_news: boolean }>(remember(hashToken(token), deviceName(request.headers['user-agent'])));
    if (!device) throw new Error('A device that is remembered has a row');
    tx.afterCommit(() => this.site.giveDevice(reply, token));
    return device;
  }

  /** After a reset password no device counts as known any more, but the one that it was reset on. */
  async forgetAll(tx: Tx): Promise<void> {
    await tx.sql(forget());
  }
}
