import { ok, refuse, type Result } from './result';

const half = (n: number): Result<number, 'odd'> => (n % 2 ? refuse('odd') : ok(n / 2));

describe('a result', () => {
  it('is a value or a reason', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
    expect(half(3)).toEqual({ ok: false, reason: 'odd' });
    expect(ok()).toEqual({ ok: true, value: undefined });
  });
});
