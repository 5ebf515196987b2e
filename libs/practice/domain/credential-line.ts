import { licenceTitle, type Standing } from './licence-types';

/** A person and the licence or registration that holds on the day in question. */
export interface CredentialFacts {
  title: string | null;
  givenName: string;
  familyName: string;
  type: string | null;
  number: string | null;
  standing: Standing | null;
}

/**
 * What stands under a note and in a consent: who this is, in full, and, of somebody who is registered and not licensed,
 * under whom. Practice policy after the duty to say that one is unlicensed and supervised (`clinical.md` section 1).
 * @param supervisor whoever supervises on that day, or null
 */
export function credentialLine(person: CredentialFacts, supervisor: CredentialFacts | null): string {
  const parts = [`${person.title ? `${person.title} ` : ''}${person.givenName} ${person.familyName}`];
  const title = person.type && licenceTitle(person.type);
  if (title) parts.push(title);
  if (person.type) parts.push(numbered(person));
  if (person.standing === 'registered') parts.push(supervisor ? `supervised by ${supervisorName(supervisor)}` : 'supervisor not recorded');
  return parts.join(', ');
}

function supervisorName(supervisor: CredentialFacts): string {
  const name = supervisor.title ? `${supervisor.title} ${supervisor.familyName}` : `${supervisor.givenName} ${supervisor.familyName}`;
  return supervisor.type ? `${name}, ${numbered(supervisor)}` : name;
}

function numbered({ type, number }: CredentialFacts): string {
  return [type, number].filter(Boolean).join(' ');
}
