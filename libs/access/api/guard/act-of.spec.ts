import { actOf } from './act-of';

const grant = { method: 'POST', url: '/api/practice/staff/1/roles', body: { role: 'associate' } };

test('the same request is the same act', () => {
  expect(actOf({ ...grant, body: { role: 'associate' } })).toEqual(actOf(grant));
  expect(actOf(grant)).toHaveLength(32);
});

test.each([
  [{ ...grant, method: 'DELETE' }],
  [{ ...grant, url: '/api/practice/staff/2/roles' }],
  [{ ...grant, url: '/api/practice/staff/1/roles?' }],
  [{ ...grant, body: { role: 'owner' } }],
  [{ ...grant, body: undefined }],
])('%j is another', (other) => {
  expect(actOf(other)).not.toEqual(actOf(grant));
});
