import type { Seat } from '../record/couple';
import type { ConfidentialityPolicy } from '../visibility';
import { agreementOf, lastSigned, type Requirement, type Signature } from './agreement';
import type { DocumentKind } from './documents';

const associate: Requirement = {
  kinds: ['treatment', 'confidentiality', 'unlicensed-supervised'],
  editions: { treatment: 2, confidentiality: 1, 'unlicensed-supervised': 1 },
  clinicianId: 'maya',
};
const licensed: Requirement = { ...associate, kinds: ['treatment', 'confidentiality'] };
const signed = (seat: Seat, kind: DocumentKind, over: Partial<Signature> = {}): Signature => ({
  seat, kind, edition: kind === 'treatment' ? 2 : 1, choice: kind === 'confidentiality' ? 'no-secrets' : null,
  staffId: kind === 'unlicensed-supervised' ? 'maya' : null, signedOn: '2026-11-20', ...over,
});
const all = (seat: Seat, choice: ConfidentialityPolicy = 'no-secrets') => [
  signed(seat, 'treatment'), signed(seat, 'confidentiality', { choice }), signed(seat, 'unlicensed-supervised'),
];

describe('the agreement of a couple', () => {
  it('is complete when both signed everything current and chose the same', () =>
    expect(agreementOf([...all('a'), ...all('b')], associate)).toEqual({ missing: { a: [], b: [] }, policy: 'no-secrets', policiesDiffer: false, complete: true }));

  it('is not complete with one partner, however often they signed', () =>
    expect(agreementOf([...all('a'), ...all('a')], associate)).toMatchObject({
      missing: { a: [], b: ['treatment', 'confidentiality', 'unlicensed-supervised'] }, policy: null, complete: false,
    }));

  it('is not complete when they chose differently', () =>
    expect(agreementOf([...all('a'), ...all('b', 'limited-secrets')], associate)).toMatchObject({
      missing: { a: [], b: [] }, policy: null, policiesDiffer: true, complete: false,
    }));

  it('counts the last choice of each', () =>
    expect(agreementOf([...all('a'), ...all('b', 'limited-secrets'), signed('b', 'confidentiality')], associate)).toMatchObject({ policy: 'no-secrets', complete: true }));

  it.each([
    ['an old edition', signed('b', 'treatment', { edition: 1 }), 'treatment'],
    ['a disclosure that names another clinician', signed('b', 'unlicensed-supervised', { staffId: 'tom' }), 'unlicensed-supervised'],
  ] as const)('does not count %s', (_, signature, kind) =>
    expect(agreementOf([...all('a'), ...all('b'), signature], associate).missing).toEqual({ a: [], b: [kind] }));

  it('asks nothing of a disclosure when the clinician is licensed', () =>
    expect(agreementOf([...all('a').slice(0, 2), ...all('b').slice(0, 2)], licensed).complete).toBe(true));

  it('is not complete when there is no document to sign', () =>
    expect(agreementOf([...all('a'), ...all('b')], { ...associate, editions: {} }).complete).toBe(false));
});

describe('the signature that counts', () => {
  const on = (signedOn: string, over: Partial<Signature> = {}) => signed('a', 'confidentiality', { signedOn, ...over });
  const last = (...signatures: Signature[]) => lastSigned(signatures, 'confidentiality')?.signedOn;

  it('of a choice is that of the last day, in whatever order they were recorded', () => expect(last(on('2026-11-22'), on('2026-11-21'))).toBe('2026-11-22'));
  it('of one day is the last recorded', () => expect(lastSigned([on('2026-11-22'), on('2026-11-22', { choice: 'limited-secrets' })], 'confidentiality')?.choice).toBe('limited-secrets'));
  it('is on the newest edition', () => expect(last(on('2026-11-22'), on('2026-11-21', { edition: 2 }))).toBe('2026-11-21'));
  it('of a disclosure is the last recorded: after a handover the new one counts, whatever day stands on it', () =>
    expect(lastSigned([signed('a', 'unlicensed-supervised', { signedOn: '2026-11-22' }), signed('a', 'unlicensed-supervised', { signedOn: '2026-11-21', staffId: 'ines' })], 'unlicensed-supervised')?.staffId).toBe('ines'));
  it('is none where none was given', () => expect(lastSigned([on('2026-11-22')], 'treatment')).toBeUndefined());
});
