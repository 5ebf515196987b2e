import type { FixturePractice, Name } from '../fixture/practice';
import type { SiteName } from '../harness/site';
import type { How, SignedIn } from '../harness/signed-in';
import { Client } from './client';
import { house } from './house';

type Outer = Omit<FixturePractice, 'as' | 'visitor'>;

/** A practice as specs use it. */
export interface Practice extends Outer {
  /** Somebody signed in, on their own site: `practice.as('a1').get('/api/couples')`. */
  as(name: Name, how?: How): SignedInClient;
  /** A browser without a sign-in; it keeps the cookies it gets. */
  visitor(site: SiteName, of?: Name): Client;
}

export class SignedInClient extends Client {
  constructor(override readonly at: SignedIn) {
    super(at);
  }
  /** The id of the sign-in in use; empty before the first request. */
  get signInId(): string {
    return this.at.signInId;
  }
}

/** A practice of one's own, as `security.md` section A describes it; see `fixture/practice.ts`. */
export async function aPractice(): Promise<Practice> {
  return underTest(await house().aPractice());
}

/**
 * One practice lived several times: `prepare` builds it, then each story starts from a copy that is alike to the last id, in a house
 * of its own. What differs afterwards differs because of the story.
 */
export async function livedAgain<T>(prepare: (practice: Practice) => Promise<void>, stories: Record<string, (practice: Practice) => Promise<T>>): Promise<Record<string, T>> {
  const first = await house().anew(`${house().worker}first`);
  const outer = await first.aPractice();
  await prepare(underTest(outer));
  const at = outer.clock.now();
  await first.close();
  const told: Record<string, T> = {};
  for (const [name, story] of Object.entries(stories)) {
    const copy = await first.anew(`${house().worker}again`, first);
    copy.clock.set(at);
    told[name] = await story(underTest(outer.in(copy)));
    const leaks = await copy.leaks();
    await copy.close();
    if (leaks.length > 0) throw new Error(`The canary oracle objects in "${name}":\n  ${leaks.join('\n  ')}`);
  }
  return told;
}

function underTest(outer: FixturePractice): Practice {
  return Object.assign(Object.create(outer) as Outer, {
    as: (name: Name, how?: How) => new SignedInClient(outer.as(name, how)),
    visitor: (site: SiteName, of?: Name) => new Client(outer.visitor(site, of)),
  });
}

/** Another practice with people and couples of its own: the foreign ground of every spec. */
export const otherPractice = aPractice;
