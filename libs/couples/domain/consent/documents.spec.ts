import { fillMarks, requiredKinds, DOCUMENT_MARKS } from './documents';
import { SHIPPED_DOCUMENTS } from './shipped-documents';
import { CONFIDENTIALITY_POLICIES } from '../visibility';
import { POLICY_WORDS } from './policy-words.data';

describe('the documents of a couple', () => {
  it('ask for the disclosure only of an associate', () => {
    expect(requiredKinds(true)).toEqual(['treatment', 'confidentiality', 'unlicensed-supervised']);
    expect(requiredKinds(false)).toEqual(['treatment', 'confidentiality']);
  });

  it.each([
    ['Seen by {clinician}.', { clinician: 'Maya Ortiz' }, { ok: true, text: 'Seen by Maya Ortiz.' }],
    ['{clinician} and {supervisor}', { clinician: 'Maya Ortiz' }, { ok: false, missing: ['supervisor'] }],
    ['{clinician}, {clinician}', {}, { ok: false, missing: ['clinician'] }],
    ['No marks.', {}, { ok: true, text: 'No marks.' }],
  ])('fill %s', (text, marks, expected) => expect(fillMarks(text, marks)).toEqual(expected));
});

describe('the documents that come with the product', () => {
  it.each(SHIPPED_DOCUMENTS.map((document) => [document.kind, document] as const))('%s: both languages, known marks only, with its law', (_, document) => {
    expect(document.law.length).toBeGreaterThan(0);
    for (const language of ['en', 'es'] as const) {
      expect(document.title[language].length).toBeGreaterThan(5);
      const marks = [...document.body[language].matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(DOCUMENT_MARKS).toEqual(expect.arrayContaining(marks));
    }
    const marksOf = (language: 'en' | 'es') => new Set(document.body[language].match(/\{\w+\}/g));
    expect(marksOf('es')).toEqual(marksOf('en'));
  });

  it('explain every policy in both languages', () => {
    for (const policy of CONFIDENTIALITY_POLICIES) expect(Object.keys(POLICY_WORDS[policy])).toEqual(['en', 'es']);
  });
});
