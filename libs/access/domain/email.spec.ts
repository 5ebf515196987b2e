import { readEmail } from './email';

test.each([
  ['Maya.Lin@Example.org', 'maya.lin@example.org'],
  ['  chen@harbor.example ', 'chen@harbor.example'],
  ['jose\u0301@example.org', 'jos\u00e9@example.org'],
  ['a+b@sub.example.co', 'a+b@sub.example.co'],
])('%j is kept as %j', (text, kept) => {
  expect(readEmail(text)).toBe(kept);
});

test.each([
  [''],
  ['maya'],
  ['maya@example'],
  ['maya@example.org,other@example.org'],
  ['Maya <maya@example.org>'],
  ['maya@example.org\r\nBcc: other@example.org'],
  ['maya@exam ple.org'],
  [`${'a'.repeat(250)}@example.org`],
  [null],
  [['maya@example.org']],
  [{ email: 'maya@example.org' }],
])('%j is no address', (text) => {
  expect(readEmail(text)).toBeNull();
});
