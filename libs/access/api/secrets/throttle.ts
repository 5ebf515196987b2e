import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FORGET_MINUTES, secondsToWait, throttleDelay, type ThrottleScope, type Tries, triesNow } from '@attune/access/domain';
import { statement, tooMany, UnitOfWork } from '@attune/kernel';

const state = statement('access.throttle-state', 'SELECT key, failures, last_at FROM access.throttle_state($1::bytea[])');
const count = statement('access.throttle-count', 'SELECT key, failures FROM access.throttle_count($1::bytea[], $2)', { writes: true });
const succeed = statement('access.throttle-succeed', 'SELECT access.throttle_succeed($1::bytea[], $2::bytea[])', { writes: true });

interface Counted {
  key: Buffer;
  failures: number;
  last_at: string;
}

/** What a try is counted under: an account (by address or person), a known device of it, a network. */
export interface ThrottleKey {
  scope: ThrottleScope;
  of: string;
}

/** Slows guessing down without ever locking anybody out (R059). A try counts as a failure until it has succeeded. */
@Injectable()
export class Throttle {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Counts a try, or refuses it with 429 and how long to wait. Refused tries do not count: hammering does not lengthen
   * anybody's wait. Of tries side by side in a wait, one goes through.
   */
  async try(keys: ThrottleKey[]): Promise<void> {
    const now = this.uow.now();
    const hashes = keys.map(hashOf);
    const seen = await this.seen(hashes);
    const wait = Math.max(...keys.map(({ scope }, index) => secondsToWait(seen[index] as Tries, scope, now)));
    if (wait > 0) throw tooMany(wait);
    const [counted] = await this.uow.flight<[Counted[]]>(count(hashes, FORGET_MINUTES));
    keys.forEach(({ scope }, index) => {
      const before = triesNow(seen[index] as Tries, now).failures;
      const after = counted.find(({ key }) => key.equals(hashes[index] as Buffer))?.failures ?? 1;
      if (after - 1 !== before && throttleDelay(after - 1, scope) > 0) throw tooMany(1);
    });
  }

  /** The try was right: what is the person's own starts anew, the network's count goes back by one. */
  async succeeded(keys: ThrottleKey[]): Promise<void> {
    const over = keys.filter(({ scope }) => scope !== 'network').map(hashOf);
    const back = keys.filter(({ scope }) => scope === 'network').map(hashOf);
    await this.uow.flight(succeed(over, back));
  }

  private async seen(hashes: Buffer[]): Promise<Tries[]> {
    const [found] = await this.uow.flight<[Counted[]]>(state(hashes));
    return hashes.map((hash) => {
      const row = found.find(({ key }) => key.equals(hash));
      return { failures: row?.failures ?? 0, lastAt: row?.last_at ?? null };
    });
  }
}

function hashOf({ scope, of }: ThrottleKey): Buffer {
  return createHash('sha256').update(JSON.stringify([scope, of])).digest();
}

/** The network of an address: of an IPv6 one its first 64 bits, which one household or office shares. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = ip.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const groups = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}

/** Whether a request comes from this very machine. */
export function isLoopback(ip: string): boolean {
  return ip === '::1' || /^(::ffff:)?127\./i.test(ip);
}
