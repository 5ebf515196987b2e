import { mergedLines, preparedTexts } from './prepared-lines';

describe('what is ready for a note', () => {
  it.each([
    ['couples', 'Review the plan\n  \n Ask about sleep ', '', [{ key: 'cycle', text: 'For today:\n– Review the plan\n– Ask about sleep' }]],
    ['soap', 'Sleep', '', [{ key: 'objective', text: 'For today:\n– Sleep' }]],
    ['couples', '', 'Noticing, every week\n', [{ key: 'plan', text: 'Noticing, every week' }]],
    ['dap', 'Sleep', 'Noticing', [{ key: 'between', text: 'For today:\n– Sleep' }, { key: 'plan', text: 'Noticing' }]],
    ['couples', ' ', '\n', []],
    ['no such', 'Sleep', 'Noticing', []],
  ])('stands first in a note of the shape %s', (template, forToday, plan, texts) => {
    expect(preparedTexts({ forToday, plan }, template)).toEqual(texts);
  });

  it.each([
    ['One\nTwo', 'Two\nThree', 'One\nTwo\nThree'],
    ['', 'Two', 'Two'],
    ['One\n', 'One', 'One\n'],
    ['One', '', 'One'],
  ])('%j and %j make one list', (theirs, mine, both) => expect(mergedLines(theirs, mine)).toBe(both));
});
