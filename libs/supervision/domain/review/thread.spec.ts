import { afterThreadAct } from './thread';

it.each([
  ['open', 'resolve', { ok: true, value: 'resolved' }],
  ['resolved', 'reopen', { ok: true, value: 'open' }],
  ['open', 'reopen', { ok: false, reason: 'already' }],
  ['resolved', 'resolve', { ok: false, reason: 'already' }],
] as const)('a thread that is %s, %s: %j', (from, act, expected) => expect(afterThreadAct(from, act)).toEqual(expected));
