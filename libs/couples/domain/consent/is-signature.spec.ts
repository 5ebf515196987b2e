import { SIGNED_NAME_MAX } from './documents';
import { isSignature } from './is-signature';

describe('text that can stand as a signature', () => {
  it.each(['Ana Lopez', 'Ng', ' A. L. ', '李雷', 'n'.repeat(SIGNED_NAME_MAX)])('takes %j', (typed) => expect(isSignature(typed)).toBe(true));
  it.each(['', ' ', 'A', ' A ', '--', '. .', 'Ana\u0000', 'Ana\u202E', '\u2800\u2800', 'n'.repeat(SIGNED_NAME_MAX + 1)])('does not take %j', (typed) => expect(isSignature(typed)).toBe(false));
});
