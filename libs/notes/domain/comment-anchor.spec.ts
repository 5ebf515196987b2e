import { anchorOf, findAnchor, QUOTE_MAX, sentenceAt, sentencesOf } from './comment-anchor';

const TEXT = 'She pressed for an answer. He went quiet. Later she asked again. He went quiet. They stopped there.';
const at = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length };
};

describe('a comment pinned to words', () => {
  it('keeps the words with 32 characters either side', () =>
    expect(anchorOf(TEXT, at(TEXT, 'Later she asked again.'))).toEqual({
      before: 'd for an answer. He went quiet. ',
      quote: 'Later she asked again.',
      after: ' He went quiet. They stopped the',
    }));

  it.each([
    ['an empty span', { start: 3, end: 3 }],
    ['a span turned round', { start: 5, end: 3 }],
    ['beyond the end', { start: 0, end: TEXT.length + 1 }],
    ['before the start', { start: -1, end: 4 }],
    ['no whole numbers', { start: 0.5, end: 4 }],
    ['blanks only', at(TEXT, ' ')],
  ])('refuses %s', (_, span) => expect(anchorOf(TEXT, span)).toBeNull());
  it('refuses a quote that is no quote any more', () => expect(anchorOf('a'.repeat(QUOTE_MAX + 1), { start: 0, end: QUOTE_MAX + 1 })).toBeNull());

  const second = anchorOf(TEXT, at(TEXT, 'He went quiet.', 50))!;
  it('finds the same one of two alike', () => expect(findAnchor(TEXT, second)).toEqual(at(TEXT, 'He went quiet.', 50)));

  it.each([
    ['words were put before it', `It was a long evening. ${TEXT}`],
    ['the sentence before was reworded', TEXT.replace('Later she asked again.', 'Later on she asked him once more.')],
    ['the sentence after was removed', TEXT.replace(' They stopped there.', '')],
  ])('stays with its words when %s', (_, revised) => expect(findAnchor(revised, second)).toEqual(at(revised, 'He went quiet.', revised.indexOf('Later'))));

  it('moves to the one place left', () => {
    const revised = 'He went quiet. They stopped there.';
    expect(findAnchor(revised, second)).toEqual({ start: 0, end: 14 });
  });

  const pinned = anchorOf(TEXT, at(TEXT, 'Later she asked again.'))!;
  it.each([
    ['words were put into it', TEXT, 'Later she asked again, more softly.'],
    ['a word was taken out of it', TEXT, 'Later she asked.'],
    ['it was reworded and moved', `${TEXT} And so on.`.replace('She pressed', 'It was late. She pressed'), 'Later that night she asked again.'],
  ])('stays with the sentence when %s', (_, text, reworded) => {
    const revised = text.replace('Later she asked again.', reworded);
    expect(said(revised, findAnchor(revised, pinned))).toBe(reworded);
  });
  it.each([
    ['the first', 'She pressed for an answer.', 'She pressed hard for an answer.'],
    ['the last', 'They stopped there.', 'They stopped there, tired.'],
    ['one of two alike', 'He went quiet.', 'He went very quiet.'],
  ])('stays with %s sentence when it is revised', (_, sentence, reworded) => {
    const [start, revised] = [TEXT.lastIndexOf(sentence), TEXT.slice(0, TEXT.lastIndexOf(sentence)) + TEXT.slice(TEXT.lastIndexOf(sentence)).replace(sentence, reworded)];
    const anchor = anchorOf(TEXT, { start, end: start + sentence.length })!;
    expect(said(revised, findAnchor(revised, anchor))).toBe(reworded);
  });
  it('keeps to one place where a whole text was pinned', () => expect(said('He fell quiet.', findAnchor('He fell quiet.', { before: '', quote: 'He went quiet.', after: '' }))).toBe('He fell quiet.'));
  it('is about text since removed when the whole is another', () => expect(findAnchor('They laughed.', { before: '', quote: 'He went quiet.', after: '' })).toBeNull());
  it('is not found in what stands between neighbours that are far apart', () => {
    const far = TEXT.replace('Later she asked again.', `Later she asked again ${'and again '.repeat(60)}.`);
    expect(findAnchor(far, pinned)).toBeNull();
  });

  it('is about text since removed when the words are gone', () => {
    expect(findAnchor(TEXT.replaceAll('He went quiet.', 'He fell silent.'), second)).toBeNull();
    expect(findAnchor('', second)).toBeNull();
  });

  it.each([
    [0, 'She pressed for an answer.'],
    [30, 'He went quiet.'],
    [TEXT.length, 'They stopped there.'],
  ])('takes the sentence at place %i', (place, sentence) => expect(said(TEXT, sentenceAt(TEXT, place))).toBe(sentence));

  it.each([
    [TEXT, ['She pressed for an answer.', 'He went quiet.', 'Later she asked again.', 'He went quiet.', 'They stopped there.']],
    ['one\ntwo\n\nthree', ['one', 'two', 'three']],
    ['“Go on!” she said. Then...  nothing', ['“Go on!”', 'she said.', 'Then...', 'nothing']],
    [' \n ', []],
    ['', []],
  ])('knows the sentences of %j', (text, sentences) => expect(sentencesOf(text).map((each) => said(text, each))).toEqual(sentences));

  it('finds no sentence where there are no words', () => expect(sentenceAt(' ', 0)).toBeNull());
});

const said = (text: string, span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
