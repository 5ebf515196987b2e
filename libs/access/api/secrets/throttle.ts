import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FORGET_MINUTES, secondsToWait, throttleDelay, type ThrottleScope, type Tries, triesNow } from '@attune/access/domain';
import { statement, tooMany, UnitOfWork } from '@attune/kernel';

const state = statement('access.throttle-state', 'SELECT key, failures, last_at FROM access.throttle_state($1::bytea[])');
const count = statement('access.throttle-count', 'SELECT key, failures, at, was FROM access.throttle_count($1::bytea[], $2)', { writes: true });
const succeed = statement('access.throttle-succeed', 'SELECT access.throttle_succeed($1::bytea[], $2::bytea[], $3::text[], $4::text[])', { writes: true });

interface Seen {
  key: Buffer;
  failures: number;
  last_at: string;
}

interface Counted {
  key: Buffer;
  failures: number;
  /** The try's moment and that of the one before it, as PostgreSQL writes them, to the microsecond. */
  at: string;
  was: string | null;
}

/** What a try is counted under: an account (by address or person), a known device of it, a network. */
export interface ThrottleKey {
  scope: ThrottleScope;
  of: string;
  /** Strangers to the account count in it, too. */
  shared?: boolean;
}

/** A try that was let through, for when it succeeds. */
export interface Tried {
  keys: ThrottleKey[];
  counted: Counted[];
}

/** Slows guessing down without ever locking anybody out (R059). A try counts as a failure until it has succeeded. */
@Injectable()
export class Throttle {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Counts a try, or refuses it with 429 and how long to wait. Refused tries do not count: hammering does not lengthen
   * anybody's wait. Of tries side by side in a wait, one goes through.
   */
  async try(keys: ThrottleKey[]): Promise<Tried> {
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
    return { keys, counted };
  }

  /** The try was right: what is the person's own starts anew. What is shared stands as before: nobody else learns of the success by their own wait. */
  async succeeded({ keys, counted }: Tried): Promise<void> {
    const over = keys.filter(({ shared }) => !shared).map(hashOf);
    const back = counted.filter(({ key }) => !over.some((each) => each.equals(key)));
    await this.uow.flight(succeed(over, back.map(({ key }) => key), back.map(({ at }) => at), back.map(({ was }) => was)));
  }

  private async seen(hashes: Buffer[]): Promise<Tries[]> {
    const [found] = await this.uow.flight<[Seen[]]>(state(hashes));
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
