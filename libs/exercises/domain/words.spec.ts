import { careNames, say, VOICE, whoSees } from './words';

const supervised = { clinician: 'Maya', supervisors: ['Dr. Chen'], supervisorsEs: ['la Dra. Chen'] };

describe('whoSees names everybody and says what was agreed', () => {
  it.each([
    [
      'supervised, in English',
      whoSees(supervised, 'ask-first', false, 'en'),
      'You, Maya and Dr. Chen, who supervises this work, will see this. Your partner will not see it here. Under the agreement you signed, Maya may ask you about bringing it into the room.',
    ],
    [
      'supervised, in Spanish',
      whoSees(supervised, 'ask-first', false, 'es'),
      'Esto lo verán tú, Maya y la Dra. Chen, que supervisa su trabajo. Tu pareja no lo verá aquí. Según el acuerdo que firmaste, Maya puede preguntarte si quieres llevarlo a la cita.',
    ],
    [
      'licensed, nothing is brought in',
      whoSees({ clinician: 'Ida', supervisors: [], supervisorsEs: [] }, 'never', false, 'en'),
      'You and Ida will see this. Your partner will not see it here. Under the agreement you signed, Ida does not bring it into the room.',
    ],
    [
      'some of it may be opened to the partner',
      whoSees({ clinician: 'Ida', supervisors: [], supervisorsEs: [] }, 'never', true, 'en'),
      'You and Ida will see this. Your partner will not see it here, except what you both agree to open. Under the agreement you signed, Ida does not bring it into the room.',
    ],
  ])('%s', (_, said, expected) => expect(said).toBe(expected));
});

describe('say', () => {
  it('puts the names in', () =>
    expect(say(VOICE.unsafeSent, 'en', careNames(supervised, 'en'))).toMatch(/^Thank you for telling us\. Maya and Dr. Chen will see it, not your partner\./));
  it('leaves a name that is not given', () => expect(say(VOICE.unsafeBefore, 'en')).toContain('{clinician}'));
  it.each(Object.entries(VOICE))('%s is said in both languages, with "tú"', (_, words) => {
    expect(words.en && words.es).toBeTruthy();
    expect(words.es).not.toMatch(/\b(usted|vosotros)\b/i);
  });
});
