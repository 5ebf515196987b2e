import { livedAgain, type Practice } from '@attune/testing';
import type { Record as Seen } from './proof/recorder';
import { type Act, ACTS, prepare, REVEAL, type RevealWay, THEN, twoWeeks } from './proof/story';

/**
 * R001 and R002 as one experiment: two weeks of partner B, lived again and again from one and the same database, differ only in what A does.
 * See `proof/recorder.ts` for what is recorded and what is left out.
 */
const alone = Object.keys(ACTS);
const shut = alone.filter((name) => name !== 'answers and agrees');
const followed = ['reports unsafe, then a hold', 'does nothing, then a hold', 'answers and agrees, then a pause', 'reports unsafe, then a pause', 'does nothing, then a pause'];

/** The same, opened by the clinician with both in the room: everybody's stories but those that end alike. */
const inTheRoom = ['answers and agrees', 'answers and withholds', 'reports unsafe', 'does nothing'];

type Lives = { [story: string]: Seen[] };
let seen: Lives;
let opened: Lives;

function live(way: RevealWay, names: string[]): Promise<Lives> {
  const stories = names.map((name): [string, (practice: Practice) => Promise<Seen[]>] => {
    const [act = '', then = ''] = name.split(', then ');
    return [name, (practice) => twoWeeks(practice, way, ACTS[act] as Act, THEN[then])];
  });
  return livedAgain((practice) => prepare(practice, way), Object.fromEntries(stories));
}

beforeAll(async () => {
  seen = await live('by the calendar', [...alone, ...followed]);
  opened = await live('in the appointment', inTheRoom);
}, 600_000);

const before = (story: string, lives = seen) => (lives[story] ?? []).filter(({ at }) => at < REVEAL);
const from = (story: string, lives = seen) => (lives[story] ?? []).filter(({ at }) => at >= REVEAL);
const revealed = (records: Seen[]) => records.find(({ bytes }) => bytes.includes('Your hands went still.'))?.what;

test('the experiment looks at everything, often enough, and something does open when both agree', () => {
  const paths = new Set(before('does nothing').map(({ what }) => what));
  expect(paths.size).toBeGreaterThan(15);
  expect(before('does nothing').length).toBeGreaterThan(250);
  for (const lives of [seen, opened]) {
    expect(revealed(from('answers and agrees', lives))).toMatch(/^GET \/api\/portal\/exercises\/reveals\//);
    expect(revealed(before('answers and agrees', lives))).toBeUndefined();
  }
});

test.each(alone)('until the moment, "A %s" looks to B like "A does nothing"', (story) => {
  expect(before(story)).toEqual(before('does nothing'));
});

test.each(shut)('from the moment on, "A %s" looks to B like "A does nothing"', (story) => {
  expect(from(story)).toEqual(from('does nothing'));
});

test.each(inTheRoom)('where the clinician opens it in the appointment, "A %s" looks to B like "A does nothing", unless both agreed', (story) => {
  expect(before(story, opened)).toEqual(before('does nothing', opened));
  if (story !== 'answers and agrees') expect(from(story, opened)).toEqual(from('does nothing', opened));
});

test.each(followed)('when the clinician acts on Thursday, "A %s" looks to B like an ordinary pause', (story) => {
  expect(seen[story]).toEqual(seen['does nothing, then a pause']);
});

test('and an ordinary pause can be seen, so that there is something to hide a hold behind', () => {
  expect(seen['does nothing, then a pause']).not.toEqual(seen['does nothing']);
});
