import { MEASURES } from '../definitions/library';
import { bandInWords } from './band-in-words';
import { mayRelease } from './may-release';

it('says every range that may be opened to partners in both languages', () => {
  const labels = MEASURES.filter(mayRelease).flatMap(({ bands }) => bands.map(({ label }) => label));
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter((label) => bandInWords(label).es === label)).toEqual([]);
});

it('leaves the words of an imported measure as they are', () => expect(bandInWords('above the usual')).toEqual({ en: 'above the usual', es: 'above the usual' }));
