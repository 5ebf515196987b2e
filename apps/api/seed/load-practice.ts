import { randomUUID } from 'node:crypto';
import { daysBetween } from '@attune/util';
import { Passwords } from '@attune/access/api';
import { SHIPPED_DOCUMENTS } from '@attune/couples/domain';
import { type Envelopes, RequestContext, type Runtime, systemPrincipal, type UnitOfWork, zonedDate } from '@attune/kernel';
import type { WatchSettlingService } from '@attune/supervision/api';
import { loadAppointments } from './appointments';
import { loadCouple } from './couples';
import { loadExercises } from './exercises';
import { loadHours } from './hours';
import { Loading } from './loading';
import { loadMeasures } from './measures';
import type { PracticeFile } from './practice-file';
import { loadStaff } from './staff';

/** Everybody's password in an invented practice. Such a practice answers on this machine alone. */
export const DEMO_PASSWORD = 'quiet harbour demo';

export interface DemoSignIn {
  site: 'staff' | 'portal';
  who: string;
  email: string;
  password: string;
}

/** Loads an invented practice, moved by whole weeks so that it ends this week. Gives one sign-in of each kind of person. */
export async function loadDemo(file: PracticeFile, runtime: Runtime, uow: UnitOfWork, envelopes: Envelopes, watch: WatchSettlingService): Promise<DemoSignIn[]> {
  if (file.format !== 'attune-practice/1') throw new Error('This file is not a practice in the format attune-practice/1.');
  if (!file.invented) throw new Error('Only an invented practice can be loaded with sign-ins that everybody knows.');
  const { zone } = file.practice;
  const practiceId = randomUUID();
  const today = zonedDate(runtime.clock.now(), zone);
  const shift = Math.floor(daysBetween(file.asOf, today) / 7) * 7;
  const passwordHash = await new Passwords().hash(DEMO_PASSWORD);
  const state = { requestId: randomUUID(), method: 'JOB', route: 'seed', ip: null, principal: systemPrincipal(practiceId, zone) };
  await RequestContext.run(state, async () => {
    await uow.transaction(async (tx) => {
      const load = new Loading(tx, envelopes, practiceId, zone, today, shift);
      await loadStaff(load, file, passwordHash);
      await putDocuments(load, tx.client);
      for (const couple of file.couples) {
        const loaded = await loadCouple(load, file, couple, passwordHash);
        await loadAppointments(load, file, couple, loaded);
        await loadExercises(load, couple, loaded);
        await loadMeasures(load, couple, loaded);
        // What the jobs would have raised on the way.
        await watch.look(tx, loaded.id);
      }
      await loadHours(load, tx, file);
    });
  });
  return signInsOf(file);
}

interface Client {
  query<T>(text: string, values?: unknown[]): Promise<{ rows: T[] }>;
}

async function putDocuments(load: Loading, client: unknown): Promise<void> {
  const { rows } = await (client as Client).query<{ kind: string }>('SELECT kind FROM couples.consent_document WHERE practice_id = $1', [load.practiceId]);
  const missing = SHIPPED_DOCUMENTS.filter(({ kind }) => !rows.some((row) => row.kind === kind));
  await load.put('couples.consent_document', missing.map(({ kind, edition, from, title, body, law }) => ({
    id: load.id(), kind, edition, from_on: from, title_en: title.en, title_es: title.es, body_en: body.en, body_es: body.es, law,
  })));
}

function signInsOf(file: PracticeFile): DemoSignIn[] {
  const staff = ['owner', 'supervisor', 'associate', 'therapist'].flatMap((role) => {
    const member = file.staff.find((each) => each.roles.includes(role));
    return member ? [{ site: 'staff' as const, who: `${member.given} ${member.family}, ${role}`, email: member.email, password: DEMO_PASSWORD }] : [];
  });
  const couple = file.couples.find((each) => each.status === 'active');
  const partners = couple ? [couple.partners.a, couple.partners.b] : [];
  return [...staff, ...partners.map(({ given, family, email }) => ({ site: 'portal' as const, who: `${given} ${family}, partner`, email, password: DEMO_PASSWORD }))];
}
