import { LIBRARY, newestOf } from '@attune/exercises/domain';
import { resumeAt, type Screen, screensOf, tableStep } from './player-screens';

const way = { sitting: 1, variant: 'usual', short: false };
const ids = (id: 'E2' | 'E3' | 'E5', rest = {}) => screensOf(newestOf(id), { ...way, ...rest }).map((screen) => screen.id);

describe('screensOf', () => {
  it('goes from the moment to the end, private parts around the table', () => {
    expect(ids('E3')).toEqual(['moment', 'table', 'tension-after', 'heard', 'heard-guess', 'urge', 'fixed', 'asked-for', 'who', 'what-i-heard', 'aside', 'reveal', 'keep', 'close']);
  });

  it('writes cards in the first sitting of the trigger map and reads one in the second', () => {
    expect(ids('E5')).toEqual(['moment', 'who', 'cards', 'tension-after', 'aside', 'reveal', 'keep', 'close']);
    expect(ids('E5', { sitting: 2 }).slice(0, 3)).toEqual(['moment', 'theirs', 'table']);
    expect(ids('E5', { sitting: 2 })).not.toContain('cards');
  });

  it('says who will see it before the first field that takes words, in every exercise', () => {
    const takesWords = ({ kind, ...screen }: Screen) => kind === 'cards' || ('field' in screen && screen.field !== null && (['text', 'entries'].includes(screen.field.kind) || ('ownWords' in screen.field && screen.field.ownWords > 0)));
    for (const definition of LIBRARY) {
      for (const sitting of definition.sittings.keys()) {
        for (const short of [false, true]) {
          const screens = screensOf(definition, { ...way, sitting: sitting + 1, short });
          const who = screens.findIndex(({ kind }) => kind === 'who');
          expect([definition.id, screens.findIndex(takesWords) > who, who >= 0]).toEqual([definition.id, true, true]);
          expect(screens.filter(({ kind }) => kind === 'who')).toHaveLength(1);
        }
      }
    }
    expect(ids('E2').slice(0, 5)).toEqual(['moment', 'feelings', 'who', 'another-word', 'in-the-body']);
  });

  it('asks less in the short version and never asks twice', () => {
    for (const definition of LIBRARY) {
      const long = screensOf(definition, way);
      const short = screensOf(definition, { ...way, short: true });
      expect(short.length).toBeLessThan(long.length + 1);
      expect(new Set(long.map((screen) => screen.id)).size).toBe(long.length);
    }
  });
});

describe('resumeAt', () => {
  const screens = screensOf(newestOf('E3'), way);
  it('finds the timer, whichever of its steps was saved', () => expect(screens[resumeAt(screens, tableStep('second'))]?.kind).toBe('table'));
  it('finds the saved step', () => expect(screens[resumeAt(screens, 'heard')]?.id).toBe('heard'));
  it('begins again at a step that is not there', () => {
    expect(resumeAt(screens, 'gone')).toBe(0);
    expect(resumeAt(screens, undefined)).toBe(0);
  });
});
