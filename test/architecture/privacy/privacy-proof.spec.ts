import { livedAgain, type Practice } from '@attune/testing';
import type { Record as Seen } from './proof/recorder';
import { ACTS, prepare, REVEAL, THEN, twoWeeks } from './proof/story';

/**
 * R001 and R002 as one experiment: two weeks of partner B, lived again and again from one and the same database, differ only in what A does.
 * See `proof/recorder.ts` for what is recorded and what is left out.
 */
const alone = Object.keys(ACTS);
const shut = alone.filter((name) => name !== 'answers and agrees');
const followed = ['reports unsafe, then a hold', 'does nothing, then a hold', 'answers and agrees, then a pause', 'reports unsafe, then a pause', 'does nothing, then a pause'];

let seen: { [story: string]: Seen[] };
beforeAll(async () => {
  const stories = [...alone, ...followed].map((name): [string, (practice: Practice) => Promise<Seen[]>] => {
    const [act = '', then = ''] = name.split(', then ');
    return [name, (practice) => twoWeeks(practice, ACTS[act] as (practice: Practice) => Promise<void>, THEN[then])];
  });
  seen = await livedAgain(prepare, Object.fromEntries(stories));
}, 600_000);

const before = (story: string) => (seen[story] ?? []).filter(({ at }) => at < REVEAL);
const from = (story: string) => (seen[story] ?? []).filter(({ at }) => at >= REVEAL);

test('the experiment looks at everything, often enough, and something does open when both agree', () => {
  const paths = new Set(before('does nothing').map(({ what }) => what));
  expect(paths.size).toBeGreaterThan(15);
  expect(before('does nothing').length).toBeGreaterThan(250);
  const opened = from('answers and agrees').find(({ bytes }) => bytes.includes('Your hands went still.'));
  expect(opened?.what).toMatch(/^GET \/api\/portal\/exercises\/reveals\//);
  expect(from('answers and agrees')).not.toEqual(from('does nothing'));
});

test.each(alone)('until the moment, "A %s" looks to B like "A does nothing"', (story) => {
  expect(before(story)).toEqual(before('does nothing'));
});

test.each(shut)('from the moment on, "A %s" looks to B like "A does nothing"', (story) => {
  expect(from(story)).toEqual(from('does nothing'));
});

test.each(followed)('when the clinician acts on Thursday, "A %s" looks to B like an ordinary pause', (story) => {
  expect(seen[story]).toEqual(seen['does nothing, then a pause']);
});

test('and an ordinary pause can be seen, so that there is something to hide a hold behind', () => {
  expect(seen['does nothing, then a pause']).not.toEqual(seen['does nothing']);
});
