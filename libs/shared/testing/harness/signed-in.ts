import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../fixture/people';
import type { FixturePractice } from '../fixture/practice';
import type { Viewer } from './oracle/rule';
import { Visitor, type Ask, type RawReply } from './visitor';

export interface How {
  /** Whether the second factor was given; staff: yes unless said otherwise. */
  mfa?: boolean;
  /** Whether the password was given again just now; where it counts for one act alone, for that one. */
  stepUp?: boolean;
  conjoint?: boolean;
  /** Keeps one sign-in however far the clock moves, so that its limits show. Otherwise a new one is made when needed. */
  keep?: boolean;
  /** What the list of sign-ins calls the device; else a canary. */
  device?: string;
}

const STALE_MS = 10 * 60_000;
const COOKIE = { staff: '__Host-staff', partner: '__Host-partner' };

/** A signed-in person; the sign-in is written straight into the database at the first request. */
export class SignedIn extends Visitor {
  /** The id of the sign-in in use, once there was a request. */
  signInId = '';
  private lastUsed = Number.NEGATIVE_INFINITY;

  constructor(
    practice: FixturePractice,
    protected override readonly person: Person,
    private readonly how: How,
  ) {
    super(practice, person.kind === 'staff' ? 'staff' : 'portal', person);
  }

  override async send(method: string, path: string, body: unknown, ask: Ask = {}): Promise<RawReply> {
    await this.beSignedIn();
    const reply = await super.send(method, path, body, ask);
    const act = this.how.stepUp && reply.status === 401 ? /"act":"([\w-]{43})"/.exec(reply.text)?.[1] : undefined;
    if (!act) return reply;
    await this.prove(act);
    return super.send(method, path, body, ask);
  }

  /** As if the password had been given again for this one act. */
  private async prove(act: string): Promise<void> {
    await this.practice.house.database.sql('UPDATE access.sign_in SET proof_of = $2, proof_at = $3 WHERE id = $1', [this.signInId, Buffer.from(act, 'base64url'), this.practice.clock.now()]);
  }

  override viewer(): Viewer {
    return { practiceId: this.practice.id, personId: this.person.id, conjoint: this.how.conjoint ?? false };
  }

  /** Sees to a sign-in that is good at the clock's present time. */
  async beSignedIn(): Promise<void> {
    const now = this.practice.house.clock.now().getTime();
    const stale = Math.abs(now - this.lastUsed) > STALE_MS;
    if (this.signInId === '' || (stale && !this.how.keep)) await this.signIn(new Date(now));
    this.lastUsed = now;
  }

  private async signIn(now: Date): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const staff = this.person.kind === 'staff';
    this.signInId = randomUUID();
    const device = this.how.device ?? this.practice.lay('sign_in', 'device', { grants: [{ to: 'person', id: this.person.id }] });
    await this.practice.rows((rows) =>
      rows.insert('access.sign_in', {
        id: this.signInId, account_id: this.person.id, token_hash: createHash('sha256').update(token).digest(), device,
        started_at: now, last_seen_at: now, idle_minutes: staff ? 15 : 30, expires_at: new Date(now.getTime() + (staff ? 12 : 24) * 3_600_000),
        mfa: this.how.mfa ?? staff, step_up_at: this.how.stepUp ? now : null, conjoint: this.how.conjoint ?? false,
      }),
    );
    this.cookies.set(COOKIE[this.person.kind], token);
  }
}
