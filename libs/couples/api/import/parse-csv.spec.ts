import { parseCsv } from './parse-csv';

const table = (text: string) => {
  const parsed = parseCsv(text);
  return parsed.ok ? parsed.table : parsed.detail;
};

describe('a CSV text', () => {
  it.each([
    ['commas', 'a,b\n1,2\n3,4'],
    ['semicolons and Windows lines', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['tabs and a byte order mark', '\uFEFFa\tb\n1\t2\n3\t4\n\n'],
  ])('with %s', (_, text) => expect(table(text)).toEqual({ headings: ['a', 'b'], rows: [['1', '2'], ['3', '4']] }));

  it('keeps quoted separators and lines, and empty rows in between so that rows count as in the file', () =>
    expect(table('name,note\n"Reed, Tom","two\nlines"\n,\nAna,x')).toEqual({ headings: ['name', 'note'], rows: [['Reed, Tom', 'two\nlines'], ['', ''], ['Ana', 'x']] }));

  it('fills short rows and cuts long ones', () => expect(table('a,b\n1\n1,2,3')).toMatchObject({ rows: [['1', ''], ['1', '2']] }));

  it.each([
    ['a,b\n"1,2', 'A quotation mark in row 2 is not closed. Correct it and try again.'],
    ['a\n1', 'The first row must hold the headings of at least two columns.'],
    ['a,b\n\n', 'The file has headings but no rows.'],
    ['a,b\n1,\0', 'This is not a text file. Export it again as CSV (UTF-8).'],
    [`a,b\n1,${'x'.repeat(2_001)}`, 'A cell in row 2 is longer than 2000 characters.'],
  ])('%j is refused', (text, detail) => expect(table(text)).toBe(detail));
});
