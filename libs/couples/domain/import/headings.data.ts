import type { CoupleField, PersonField } from './fields';

/** Words by which practice products head their columns, without case, blanks and signs. The longest that fits wins. */
export const PERSON_HEADINGS: Readonly<Record<PersonField, readonly string[]>> = {
  given: ['first', 'firstname', 'given', 'givenname', 'forename', 'fname', 'legalfirstname', 'nombre'],
  family: ['last', 'lastname', 'surname', 'family', 'familyname', 'lname', 'legallastname', 'apellido', 'apellidos'],
  name: ['name', 'fullname', 'displayname', 'nombrecompleto'],
  email: ['email', 'emailaddress', 'mail', 'primaryemail', 'homeemail', 'correo', 'correoelectronico'],
  phone: ['phone', 'phonenumber', 'mobile', 'mobilephone', 'mobilenumber', 'cell', 'cellphone', 'primaryphone', 'homephone', 'telephone', 'telefono'],
  language: ['language', 'preferredlanguage', 'primarylanguage', 'idioma'],
};

export const COUPLE_HEADINGS: Readonly<Record<CoupleField, readonly string[]>> = {
  coupleKey: [
    'couple', 'coupleid', 'couplekey', 'couplenumber', 'relationshipid', 'familyid', 'householdid', 'household', 'groupid', 'caseid', 'casenumber', 'case', 'file', 'filenumber', 'fileno', 'fileid', 'accountid', 'linkedid', 'pareja',
  ],
  clinician: [
    'clinician', 'clinicianname', 'clinicianemail', 'primaryclinician', 'therapist', 'therapistname', 'assignedtherapist', 'assignedclinician', 'assignedto', 'provider', 'primaryprovider',
    'practitioner', 'counselor', 'terapeuta',
  ],
  status: ['status', 'clientstatus', 'casestatus', 'couplestatus', 'active', 'archived', 'estado'],
};

/** Marks of whose column it is. Numbers and letters outweigh words: in "Partner 1" it is the 1 that says. */
export const SIDE_MARKS: readonly { side: 'a' | 'b'; strong: boolean; marks: readonly string[] }[] = [
  { side: 'a', strong: true, marks: ['1', 'one', 'a'] },
  { side: 'b', strong: true, marks: ['2', 'two', 'b'] },
  { side: 'b', strong: false, marks: ['spouse', 'partner', 'secondary', 'other', 'second', 'pareja'] },
  { side: 'a', strong: false, marks: ['client', 'patient', 'primary', 'member', 'person', 'contact', 'self', 'cliente'] },
];

/** Words for a status that means: over. All others come in as invited, since nobody is active before both have signed here. */
export const CLOSED_WORDS = ['closed', 'inactive', 'archived', 'discharged', 'terminated', 'former', 'past', 'cerrado', 'inactivo'] as const;
export const OPEN_WORDS = ['active', 'open', 'current', 'invited', 'new', 'prospective', 'paused', 'on hold', 'waitlist', 'activo', ''] as const;

export const LANGUAGE_WORDS: Readonly<Record<string, 'en' | 'es'>> = {
  '': 'en', en: 'en', eng: 'en', english: 'en', ingles: 'en', es: 'es', spa: 'es', spanish: 'es', espanol: 'es', castellano: 'es',
};
