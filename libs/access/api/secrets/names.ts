import { Injectable } from '@nestjs/common';
import { statement, UnitOfWork } from '@attune/kernel';

type NamesOf = (uow: UnitOfWork) => Promise<string[]>;

const sources: NamesOf[] = [];

/**
 * Lets a domain above add names that a stranger would try as a password of whoever acts: couples knows the partner's.
 * Called with the person acting.
 */
export function registerNames(names: NamesOf): void {
  sources.push(names);
}

const known = statement(
  'access.names',
  `SELECT p.name AS practice, a.name, a.email FROM kernel.practice p
   LEFT JOIN access.account a ON a.practice_id = p.practice_id AND a.id = kernel.person_id()
   WHERE p.practice_id = kernel.practice_id()`,
);

/** The names that make a password easy to guess for whoever knows the person (R057). */
@Injectable()
export class Names {
  constructor(private readonly uow: UnitOfWork) {}

  async ofWhoActs(more: string[] = []): Promise<string[]> {
    const [rows] = await this.uow.flight(known());
    const row = rows?.[0] as { practice?: string; name?: string | null; email?: string | null } | undefined;
    const others = await Promise.all(sources.map((names) => names(this.uow)));
    const own = [row?.practice, row?.name, row?.email].filter((each) => typeof each === 'string');
    return [...own, ...more, ...others.flat()];
  }
}
