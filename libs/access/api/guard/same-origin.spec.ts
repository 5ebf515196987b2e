import { refuseForeignWrite, refusePageOfItsOwn } from './same-origin';

const json = { 'content-type': 'application/json', 'content-length': '2', host: 'practice.example' };
const write = (headers: Record<string, string>, method = 'POST') => () => refuseForeignWrite({ method, headers, protocol: 'https' });

test.each([
  [{ ...json, 'sec-fetch-site': 'same-origin' }],
  [{ ...json, origin: 'https://practice.example' }],
  [{ ...json, 'content-type': 'application/json; charset=utf-8', 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'same-origin', host: 'practice.example' }],
])('%j is taken', (headers) => {
  expect(write(headers)).not.toThrow();
});

test.each([
  [{ ...json }, 403],
  [{ ...json, 'sec-fetch-site': 'cross-site' }, 403],
  [{ ...json, 'sec-fetch-site': 'same-site' }, 403],
  [{ ...json, 'sec-fetch-site': 'none' }, 403],
  [{ ...json, 'sec-fetch-site': 'cross-site', origin: 'https://practice.example' }, 403],
  [{ ...json, origin: 'null' }, 403],
  [{ ...json, origin: 'https://practice.example.evil.test' }, 403],
  [{ ...json, origin: 'http://practice.example' }, 403],
  [{ ...json, 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }, 415],
  [{ ...json, 'content-type': 'application/jsonx', 'sec-fetch-site': 'same-origin' }, 415],
  [{ 'content-length': '2', 'sec-fetch-site': 'same-origin' }, 415],
  [{ 'transfer-encoding': 'chunked', 'sec-fetch-site': 'same-origin' }, 415],
])('%j is refused with %i', (headers, status) => {
  expect(write(headers as Record<string, string>)).toThrow(expect.objectContaining({ status }));
});

test('a read may come from anywhere', () => {
  expect(write({ 'sec-fetch-site': 'cross-site' }, 'GET')).not.toThrow();
});

test('what is read for a screen is no page of its own', () => {
  const read = (mode: string) => () => refusePageOfItsOwn({ headers: { 'sec-fetch-mode': mode } });
  expect(read('navigate')).toThrow(expect.objectContaining({ status: 403 }));
  expect(read('cors')).not.toThrow();
  expect(() => refusePageOfItsOwn({ headers: {} })).not.toThrow();
});
