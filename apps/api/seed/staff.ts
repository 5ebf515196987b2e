import type { Loading } from './loading';
import type { PracticeFile } from './practice-file';

/** The practice, its staff with roles and licences, who supervises whom, and everybody's account. */
export async function loadStaff(load: Loading, file: PracticeFile, passwordHash: string): Promise<void> {
  await load.put('kernel.practice', [{ name: file.practice.name, zone: file.practice.zone, demo: file.invented, created_at: load.at(file.staff[0]?.since ?? file.asOf, '09:00') }]);
  const staff = file.staff.map((each) => ({ ...each, id: load.person(each.key) }));
  await load.put('practice.staff_member', staff.map(({ id, title, titleEs, given, family, email, licences }) => ({
    id, title: title ?? null, title_es: titleEs ?? null, given_name: given, family_name: family, credential: licences[0]?.type ?? null, email,
  })));
  await load.put('practice.licence', staff.flatMap(({ id, licences }) => licences.map((each) => ({
    id: load.id(), staff_id: id, type: each.type, number: each.number, jurisdiction: 'US-CA', standing: each.standing,
    issued_on: load.day(each.issuedOn), expires_on: load.day(each.expiresOn), version: 1,
  }))));
  await load.put('access.role_grant', staff.flatMap(({ id, roles, since }) => roles.map((role) => ({ id: load.id(), staff_id: id, role, from_on: load.day(since) }))));
  for (const each of file.supervision) if (each.kind === 'primary') load.supervisors.set(load.person(each.associate), load.person(each.supervisor));
  await load.put('practice.supervision_relation', file.supervision.map((each) => ({
    id: load.id(), supervisor_id: load.person(each.supervisor), associate_id: load.person(each.associate), kind: each.kind,
    covers_id: each.covers ? load.person(each.covers) : null, from_on: load.day(each.from), until_on: each.until && load.day(each.until), version: 1,
  })));
  await loadAccounts(load, staff.map(({ id, title, given, family, email, since }) => ({ id, kind: 'staff', email, name: [title, given, family].filter(Boolean).join(' '), language: 'en', since })), passwordHash);
}

interface NewAccount {
  id: string;
  kind: 'staff' | 'partner';
  email: string;
  name: string;
  language: string;
  since: string;
}

export async function loadAccounts(load: Loading, accounts: NewAccount[], passwordHash: string): Promise<void> {
  await load.put('access.account', accounts.map(({ since, ...rest }) => ({ ...rest, email_verified_at: load.at(since, '09:00'), created_at: load.at(since, '09:00'), version: 1 })));
  await load.put('access.credential', accounts.map(({ id, since }) => ({ account_id: id, password_hash: passwordHash, password_set_at: load.at(since, '09:00'), totp_version: 0, totp_last_step: 0 })));
}
