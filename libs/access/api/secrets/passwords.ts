import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { passwordAdvice, type PasswordContext, passwordProblem } from '@attune/access/domain';
import { unavailable, unprocessable } from '@attune/kernel';
import list from '../data/common-passwords.json';

/** Argon2id with 64 MiB and three passes (OWASP; R058). The library's own default algorithm is Argon2id. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
/** Hashes at once in this process: more would take the machine from everybody else. */
const AT_ONCE = 2;
const MOST_WAITING = 200;

const common = new Set(list.words.flatMap((line) => line.split(' ')));
const waiting: (() => void)[] = [];
let running = 0;
let decoy: Promise<string> | undefined;

@Injectable()
export class Passwords {
  /** The PHC string of a password. Text is brought to NFC here and when it is checked, and changed in no other way. */
  hash(password: string): Promise<string> {
    return inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /** Whether the password is the one behind the hash. Without a hash it works as long and says no, so that nobody can tell. */
  async fits(password: string, kept: string | null): Promise<boolean> {
    decoy ??= this.hash('there is no such account');
    const against = kept ?? (await decoy);
    const fits = await inTurn(() => verify(against, password.normalize('NFC')));
    return kept !== null && fits;
  }

  /** Whether the hash was made with less than today's cost. */
  isDated(kept: string): boolean {
    return !kept.startsWith(`$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`);
  }

  /** Refuses a password that the policy does not take, with what would help. */
  refuseWeak(password: string, context: Omit<PasswordContext, 'isCommon'>, field = 'password'): void {
    const problem = passwordProblem(password, { ...context, isCommon: (text) => common.has(text) });
    if (!problem) return;
    const message = passwordAdvice(problem, context.secondFactor);
    throw unprocessable(`password-${problem}`, message, [{ field, message }]);
  }
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw unavailable();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
