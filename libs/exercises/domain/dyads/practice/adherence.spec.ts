import { adherence } from './adherence';

describe('adherence', () => {
  it('counts each one and both in the same window', () =>
    expect(adherence([{ a: true, b: true }, { a: true, b: false }, { a: false, b: true }, { a: true, b: false }]).values).toEqual({ a: 0.75, b: 0.5, both: 0.25 }));
  it('is undefined, not 0, where nothing was given', () => expect(adherence([])).toMatchObject({ values: { a: null, b: null, both: null }, why: { a: 'not-given' }, shown: false }));
  it('is 0 where nothing was done', () => expect(adherence([{ a: false, b: false }])).toMatchObject({ values: { a: 0, b: 0, both: 0 }, shown: true }));
});
