import { guessMapping } from './guess-mapping';

describe('what the columns of a file seem to hold', () => {
  it.each([
    ['numbered partners', 'Couple ID,Partner 1 First Name,Partner 1 Last Name,Partner 1 Email,Partner 2 First Name,Partner 2 Last Name,Partner 2 Email,Therapist,Status', 'couple-a-row',
      'coupleKey a.given a.family a.email b.given b.family b.email clinician status'],
    ['client and spouse', 'Client First Name,Client Last Name,Client Email,Client Phone,Spouse First Name,Spouse Last Name,Spouse Email,Primary Clinician', 'couple-a-row',
      'a.given a.family a.email a.phone b.given b.family b.email clinician'],
    ['first unmarked, then partner', 'First Name,Last Name,Email,Mobile,Partner First Name,Partner Last Name,Partner Email', 'couple-a-row',
      'a.given a.family a.email a.phone b.given b.family b.email'],
    ['whole names', 'Client A,Client B,Name 1,Name 2,Email 1,Email 2', 'couple-a-row', '- - a.name b.name a.email b.email'],
    ['snake case', 'couple_id,partner_a_first_name,partner_a_last_name,partner_b_first_name,partner_b_last_name,preferred_language_a', 'couple-a-row',
      'coupleKey a.given a.family b.given b.family a.language'],
    ['camel case', 'firstName1,lastName1,emailAddress1,firstName2,lastName2,emailAddress2', 'couple-a-row', 'a.given a.family a.email b.given b.family b.email'],
    ['a row a person', 'Household ID,First Name,Last Name,Email Address,Phone Number,Preferred Language,Assigned Therapist,Client Status', 'person-a-row',
      'coupleKey person.given person.family person.email person.phone person.language clinician status'],
    ['a row a person, client words', 'Client Name,Client Email,Family ID,Clinician,Date of Birth', 'person-a-row', 'person.name person.email coupleKey clinician -'],
    ['a whole name beside its parts', 'Full Name,First,Last,Couple', 'person-a-row', '- person.given person.family coupleKey'],
    ['the same twice', 'First Name,Last Name,Email,Email,Couple ID', 'person-a-row', 'person.given person.family person.email - coupleKey'],
    ['Spanish', 'Pareja,Nombre,Apellidos,Correo electrónico,Teléfono,Idioma', 'person-a-row', 'coupleKey person.given person.family person.email person.phone person.language'],
    ['nothing known', 'foo,bar,', 'person-a-row', '- - -'],
  ])('%s', (_, headings, shape, expected) => {
    const mapping = guessMapping(headings.split(','));
    expect(mapping.columns.map((field) => field ?? '-').join(' ')).toBe(expected);
    expect(mapping.shape).toBe(shape);
  });
});
