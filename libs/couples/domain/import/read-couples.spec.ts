import type { ImportField, ImportMapping } from './fields';
import { readCouples, type ImportStaff } from './read-couples';

const staff: ImportStaff = {
  staff: [
    { id: 'maya', name: 'Maya Ortiz', email: 'maya@practice.example' },
    { id: 'tom1', name: 'Tom Hall', email: 'tom1@practice.example' },
    { id: 'tom2', name: 'Tom Hall', email: 'tom2@practice.example' },
  ],
  onlyId: null,
};
const mapping = (shape: ImportMapping['shape'], columns: string): ImportMapping => ({ shape, columns: columns.split(' ') as ImportField[] });
const COUPLES = mapping('couple-a-row', 'a.given a.family a.email b.given b.family b.email clinician status');
const PEOPLE = mapping('person-a-row', 'coupleKey person.name person.email person.language');
const row = (text: string) => text.split('|');
const remarksOf = (rows: string[], how = COUPLES, who = staff) => readCouples(rows.map(row), how, who).remarks.map(({ row, kind, message }) => `${row} ${kind}: ${message}`);

describe('a file with a row a couple', () => {
  it('is read as it stands', () => {
    const { couples, remarks } = readCouples([row('Ana|Núñez|ana@x.org|Tom|Reed|tom@x.org|Maya Ortiz|Active'), row('|||||||'), row('Li|Wu||Bo|Wu|||closed')], COUPLES, staff);
    expect(remarks).toEqual([]);
    expect(couples).toEqual([
      {
        rows: [2], key: '|nunez ana ana@x.org|reed tom tom@x.org', staffId: 'maya', closed: false,
        a: { givenName: 'Ana', familyName: 'Núñez', email: 'ana@x.org', phone: null, language: 'en' },
        b: { givenName: 'Tom', familyName: 'Reed', email: 'tom@x.org', phone: null, language: 'en' },
      },
      expect.objectContaining({ rows: [4], staffId: null, closed: true }),
    ]);
  });

  it('lets a couple with one address in, the second left empty and said so', () => {
    const { couples, remarks } = readCouples([row('Ana|Núñez|home@x.org|Tom|Reed|HOME@x.org||')], COUPLES, staff);
    expect(couples[0]).toMatchObject({ a: { email: 'home@x.org' }, b: { email: null } });
    expect(remarks).toEqual([
      { row: 2, column: 5, kind: 'note', message: 'Both have the address HOME@x.org. The couple comes in; Tom’s address stays empty until they give one of their own.' },
    ]);
  });

  it.each([
    ['Ana||a@x.org|Tom|Reed|||', '2 error: The last name is empty.'],
    ['Ana|Núñez|a@x|Tom|Reed|||', '2 error: “a@x” cannot be an email address. Correct it or empty the cell.'],
    ['Ana|Núñez||Tom|Reed||Ann Other|', '2 error: Nobody here is called “Ann Other”. Write the name or the address as under People, or empty the cell.'],
    ['Ana|Núñez||Tom|Reed||tom hall|', '2 error: Two people here are called “tom hall”. Write the address instead.'],
    ['Ana|Núñez|a@x.org|Ana|Nuñez|A@x.org||', '2 error: Both people are the same person.'],
    ['Ana|Núñez||Tom|Reed|||someday', '2 note: The status “someday” is not known here; the couple comes in as invited.'],
  ])('%s', (text, remark) => expect(remarksOf([text])).toEqual([remark]));

  it('keeps out a couple that stands there twice', () =>
    expect(remarksOf(['Ana|Núñez||Tom|Reed|||', 'tom|reed||ana|nunez|||'])).toEqual(['3 error: The same couple stands in row 2 already.']));

  it('takes the apostrophe of a spreadsheet off again', () =>
    expect(readCouples([row("'=Ana|O'Neil||'Tom|Reed|||")], COUPLES, staff).couples[0]).toMatchObject({ a: { givenName: '=Ana', familyName: "O'Neil" }, b: { givenName: "'Tom" } }));

  it('brings in a clinician’s own couples only', () => {
    const own = { ...staff, onlyId: 'maya' };
    expect(readCouples([row('Ana|Núñez||Tom|Reed|||')], COUPLES, own).couples[0]?.staffId).toBe('maya');
    expect(remarksOf(['Ana|Núñez||Tom|Reed||tom1@practice.example|'], COUPLES, own)).toEqual([
      '2 error: This is a couple of tom1@practice.example’s. You can bring in your own; the owner can bring in all.',
    ]);
  });
});

describe('a file with a row a person', () => {
  it('brings two rows with one key together, in any order and spelling', () => {
    const { couples, remarks } = readCouples([row('k1|Núñez, Ana|ana@x.org|es'), row('k2|Li Wu||'), row('K1 |Tom Reed||'), row('k2|Bo Wu||')], PEOPLE, staff);
    expect(remarks).toEqual([]);
    expect(couples.map(({ rows, key }) => ({ rows, key }))).toEqual([{ rows: [2, 4], key: 'k1|nunez ana|reed tom' }, { rows: [3, 5], key: 'k2|wu bo|wu li' }]);
    expect(couples[0]?.a.language).toBe('es');
  });

  it.each([
    [['k1|Ana Núñez||'], ['2 error: Only this person has the couple key “k1”. A couple is two rows with the same key.']],
    [['|Ana Núñez||'], ['2 error: No couple key: nothing says who this person’s partner is.']],
    [['k|A B||', 'k|C D||', 'k|E F||'], [2, 3, 4].map((number) => `${number} error: 3 people have the couple key “k” (rows 2, 3, 4). A couple is two.`)],
    [['k|Ana||', 'k|Tom Reed||'], ['2 error: “Ana” is one word. Give a first and a last name.']],
    [['k|Ana Núñez||', 'k|Tom Reed||French'], ['3 note: The portal does not speak “French” yet; this person gets English.']],
  ])('%j', (rows, remarks) => expect(remarksOf(rows, PEOPLE)).toEqual(remarks));

  it('reads twenty thousand rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(`k${index >> 1}|Person${index} Name||`));
    expect(readCouples(rows, PEOPLE, staff).couples).toHaveLength(10_000);
  });
});
