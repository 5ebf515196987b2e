import { createHash } from 'node:crypto';
import { type DocumentMarks, listName, requiredKinds, SHIPPED_DOCUMENTS } from '@attune/couples/domain';
import type { Loading } from './loading';
import type { CoupleInFile, PracticeFile, Seat, StaffInFile } from './practice-file';
import { loadAccounts } from './staff';

export interface LoadedCouple {
  id: string;
  clinicianId: string;
  partners: Record<Seat, string>;
}

const SEATS: Seat[] = ['a', 'b'];

/** One couple's record: its people, contacts, consents, screening, and who treats it. */
export async function loadCouple(load: Loading, file: PracticeFile, couple: CoupleInFile, passwordHash: string): Promise<LoadedCouple> {
  const id = load.id();
  const clinicianId = load.person(couple.clinician);
  const partners = { a: load.id(), b: load.id() };
  const opened = load.at(couple.openedOn, '09:00');
  const { a, b } = couple.partners;
  await load.put('couples.couple', [{
    id, status: couple.status, status_since: load.at(couple.statusSince, '10:00'), list_name: listName({ givenName: a.given, familyName: a.family }, { givenName: b.given, familyName: b.family }),
    policy: couple.policy, policy_agreed_on: couple.policy && load.day(couple.openedOn), opened_by: clinicianId, opened_at: opened, version: 1,
  }]);
  await load.put('couples.partner', SEATS.map((seat) => {
    const { given, family, language } = couple.partners[seat];
    return { id: partners[seat], given_name: given, family_name: family, shown_name: given, language, version: 1 };
  }));
  await load.put('couples.couple_member', SEATS.map((seat) => ({ couple_id: id, partner_id: partners[seat], seat })));
  await load.put('couples.contact', SEATS.map((seat) => ({
    partner_id: partners[seat], couple_id: id, email: couple.partners[seat].email, may_mail: couple.partners[seat].account,
    safe_days: [1, 2, 3, 4, 5, 6, 7], recorded_by: clinicianId, recorded_at: opened, version: 1,
  })));
  await load.put('couples.case_assignment', [{
    id: load.id(), couple_id: id, staff_id: clinicianId, from_on: load.day(couple.openedOn),
    assigned_by: clinicianId,
  }]);
  await loadConsents(load, file, couple, { id, clinicianId, partners });
  await loadScreening(load, couple, { id, clinicianId, partners });
  const withAccount = SEATS.filter((seat) => couple.partners[seat].account);
  await loadAccounts(load, withAccount.map((seat) => {
    const { given, family, email, language } = couple.partners[seat];
    return { id: partners[seat], kind: 'partner', email, name: `${given} ${family}`, language, since: couple.openedOn };
  }), passwordHash);
  return { id, clinicianId, partners };
}

/** Whom the texts named when they were signed. */
function marksOf({ practice, staff, supervision }: PracticeFile, clinician: StaffInFile | undefined): DocumentMarks {
  const over = supervision.find(({ associate, kind }) => kind === 'primary' && associate === clinician?.key)?.supervisor;
  const supervisor = staff.find(({ key }) => key === over);
  const name = (one?: StaffInFile) => [one?.title, one?.given, one?.family].filter(Boolean).join(' ');
  const credential = (one?: StaffInFile) => (one?.licences[0] ? `${one.licences[0].type} ${one.licences[0].number}` : '');
  return { practice: practice.name, clinician: name(clinician), credential: credential(clinician), supervisor: name(supervisor), supervisorCredential: credential(supervisor) };
}

async function loadConsents(load: Loading, file: PracticeFile, couple: CoupleInFile, { id, clinicianId, partners }: LoadedCouple): Promise<void> {
  const clinician = file.staff.find((each) => each.key === couple.clinician);
  const kinds = requiredKinds(clinician?.roles.includes('associate') ?? false);
  const marks = marksOf(file, clinician);
  await load.put('couples.consent', SEATS.flatMap((seat) => {
    const { consentsOn, given, family, language } = couple.partners[seat];
    if (!consentsOn) return [];
    return kinds.map((kind) => {
      const edition = SHIPPED_DOCUMENTS.find((each) => each.kind === kind)?.edition ?? 1;
      return {
        id: load.id(), couple_id: id, compartment: partners[seat], kind, edition, ordinal: 1, choice: kind === 'confidentiality' ? couple.policy : null,
        language, way: 'portal', signed_name: `${given} ${family}`, signed_on: load.day(consentsOn), shown_hash: `\\x${createHash('sha256').update(`${kind}/${edition}/${language}`).digest('hex')}`,
        marks, staff_id: kind === 'unlicensed-supervised' ? clinicianId : null, recorded_by: partners[seat], recorded_at: load.at(consentsOn, '18:00'),
      };
    });
  }));
}

async function loadScreening(load: Loading, { screening, openedOn }: CoupleInFile, { id, clinicianId, partners }: LoadedCouple): Promise<void> {
  if (!screening) return;
  await load.put('couples.screening', SEATS.map((seat) => ({
    id: load.id(), couple_id: id, compartment: partners[seat], seen_on: load.day(screening.on), seen_alone: true, way: screening.way, outcome: screening.outcome,
    trauma: 'no-concern', coercion: 'no-concern', touch: 'no-concern', sexual_coercion: 'no-concern', recorded_by: clinicianId, recorded_at: load.at(screening.on, '18:30'),
  })));
  const supervisor = load.supervisorOf(clinicianId);
  if (!supervisor) return;
  await load.put('couples.clearance', [{
    id: load.id(), couple_id: id, asked_by: clinicianId, asked_at: load.at(openedOn, '18:40'), decision: 'yes', decided_by: supervisor, decided_at: load.at(openedOn, '19:30'), version: 1,
  }]);
}
