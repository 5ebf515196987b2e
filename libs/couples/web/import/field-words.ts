import type { ImportField } from '@attune/couples/domain';

const PART: Record<string, string> = { given: 'first name', family: 'last name', name: 'whole name', email: 'email address', phone: 'telephone', language: 'language' };
const WHOLE: Record<string, string> = { coupleKey: 'Couple key, shared by both', clinician: 'Clinician', status: 'Status' };
const WHOSE: Record<string, string> = { a: 'One partner', b: 'Other partner', person: 'Person' };

/** A field of the mapping in words: 'One partner: first name'. */
export function fieldWords(field: ImportField): string {
  const [who = '', part] = field.split('.');
  return part ? `${WHOSE[who]}: ${PART[part]}` : (WHOLE[who] ?? who);
}
