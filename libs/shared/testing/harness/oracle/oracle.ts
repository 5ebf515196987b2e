import { type FixedClock, zonedDate } from '@attune/kernel';
import type { TestDatabase } from '../database';
import { readRelations } from './relations';
import { mayBeMailed, mayKnow, type Rule, type Viewer } from './rule';

const CANARY = /cnry-[a-z_]+-\w+-[a-z_]+/gi;
const ZONE = 'America/Los_Angeles';

/** Where something was seen, in words for the person who reads the failure. */
export interface Sighting {
  channel: 'reply' | 'mail' | 'live' | 'log' | 'store';
  viewer: Viewer | null;
  who: string;
  where: string;
  text: string;
}

/** Knows every canary that a builder laid, looks for them in whatever anybody gets, and remembers who got what they may not. */
export class Oracle {
  private readonly rules: Map<string, Rule>;
  private violations: string[] = [];
  private pending: Promise<void>[] = [];
  looked = 0;
  allowed = 0;

  constructor(
    private readonly database: TestDatabase,
    private readonly clock: FixedClock,
    known: ReadonlyMap<string, Rule> = new Map(),
  ) {
    this.rules = new Map(known);
  }

  lay(canary: string, rule: Rule): string {
    this.rules.set(canary.toLowerCase(), rule);
    return canary;
  }

  /** Looks through a text; who may see what is asked at once, of the relations as they stand. */
  look(sighting: Sighting): Promise<void> {
    this.looked += 1;
    const found = [...new Set(sighting.text.match(CANARY)?.map((each) => each.toLowerCase()))];
    if (found.length === 0) return Promise.resolve();
    const judged = this.judge(sighting, found);
    this.pending.push(judged);
    return judged;
  }

  /** What was seen by somebody who may not see it, since this was last asked. */
  async take(): Promise<string[]> {
    await Promise.all(this.pending);
    const taken = this.violations;
    this.violations = [];
    this.pending = [];
    return taken;
  }

  async forget(): Promise<void> {
    await this.take();
  }

  canaries(): ReadonlyMap<string, Rule> {
    return this.rules;
  }

  private async judge(sighting: Sighting, found: string[]): Promise<void> {
    const today = zonedDate(this.clock.now(), ZONE);
    const practiceId = sighting.viewer?.practiceId;
    const relations = practiceId ? await readRelations(this.database, practiceId, today, this.clock.now()) : null;
    for (const canary of found) {
      const rule = this.rules.get(canary);
      const fine = rule !== undefined && relations !== null && this.fits(sighting, rule, relations);
      if (fine) this.allowed += 1;
      else this.violations.push(`${sighting.who} must not see ${canary} (${sighting.channel}: ${sighting.where})`);
    }
  }

  private fits({ channel, viewer }: Sighting, rule: Rule, relations: Parameters<typeof mayKnow>[2]): boolean {
    switch (channel) {
      case 'reply': return mayKnow(viewer, rule, relations);
      case 'mail': return mayBeMailed(viewer, rule);
      // Ids only, and nothing at all: no canary belongs there.
      case 'live': case 'log': case 'store': return false;
    }
  }
}
