import { cleanBody } from './hygiene';

describe('cleanBody', () => {
  it('brings texts to one form and leaves the rest', () => {
    expect(cleanBody({ name: 'Jose\u0301', n: 1, list: [true, null] })).toEqual({ name: 'José', n: 1, list: [true, null] });
  });

  it.each([
    ['NUL', { a: 'x\0' }],
    ['a lone surrogate', { a: '\ud800' }],
    ['a prototype key', JSON.parse('{"a":{"__proto__":{"role":"owner"}}}') as object],
    ['a constructor key', { constructor: {} }],
    ['depth', Array.from({ length: 30 }).reduce<unknown>((inner) => [inner], 'x')],
  ])('refuses %s', (_, body) => {
    expect(() => cleanBody(body)).toThrow();
  });
});
