import { Injectable } from '@nestjs/common';
import {
  type Language, type Me, mustHaveSecondFactor, owedStep, passwordMinimum, type Role, signInEnds, STEP_UP_MINUTES, stepUpHolds, type AccountKind,
} from '@attune/access/domain';
import { signInRequired, UnitOfWork } from '@attune/kernel';
import { whoAmI } from '../sign-in/sign-in.sql';
import { Account } from './account.entity';

interface MeRow {
  person_id: string;
  kind: AccountKind;
  name: string;
  email: string;
  email_verified: boolean;
  language: Language;
  practice_name: string;
  zone: string;
  demo: boolean;
  second_factor: boolean;
  id: string;
  mfa: boolean;
  conjoint: boolean;
  step_up_at: string | null;
  started_at: string;
  last_seen_at: string;
  expires_at: string;
  roles: Role[];
  recovery: { startedAt: string; opensAt: string } | null;
}

/** Who is signed in here: the first thing that every screen asks. */
@Injectable()
export class MeService {
  constructor(private readonly uow: UnitOfWork) {}

  async read(): Promise<Me> {
    const [[row]] = await this.uow.flight<[MeRow[]]>(whoAmI());
    if (!row) throw signInRequired();
    return this.shape(row);
  }

  async setLanguage(language: Language): Promise<Me> {
    const { practiceId, personId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      tx.affectOne(await tx.manager.update(Account, { practiceId, id: personId }, { language }));
      await tx.emit({ type: 'access.language-chosen', ids: { personId, language } });
    });
    return this.read();
  }

  private shape(row: MeRow): Me {
    const mustHave = mustHaveSecondFactor(row.kind, row.demo);
    const stepUpUntil = row.step_up_at && new Date(Date.parse(row.step_up_at) + STEP_UP_MINUTES * 60_000).toISOString();
    return {
      personId: row.person_id,
      kind: row.kind,
      name: row.name,
      email: row.email,
      emailVerified: row.email_verified,
      language: row.language,
      roles: row.roles,
      practice: { name: row.practice_name, zone: row.zone, demo: row.demo },
      conjoint: row.conjoint,
      owes: owedStep({ kind: row.kind, demo: row.demo, secondFactor: row.second_factor, mfa: row.mfa }),
      secondFactor: row.second_factor,
      passwordMinimum: passwordMinimum(row.second_factor || mustHave),
      stepUpUntil: stepUpHolds(row.step_up_at, this.uow.now()) ? stepUpUntil : null,
      signIn: {
        id: row.id,
        endsAt: signInEnds({ kind: row.kind, startedAt: row.started_at, lastSeenAt: row.last_seen_at }),
        expiresAt: row.expires_at,
      },
      recovery: row.recovery,
    };
  }
}
