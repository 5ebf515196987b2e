import type { Sheet } from '@attune/supervision/domain';
import { drawPdf } from './draw-pdf';
import { streamsOf, wordsOf } from './printed.fixture';

const HOSTILE = ['<iframe src="file:///etc/passwd">', 'http://169.254.169.254/x', ')/JS(app.alert(1))', '![x](http://evil.test/a.png)', 'file:///etc/hostname', '{{7*7}}'];
const sheet = (texts: string[]): Sheet => ({
  title: 'Weekly log', sub: '', head: texts.map((text): [string, string] => ['Name', text]), tables: [{ title: '', columns: ['A', 'B'], rows: texts.map((text) => [text, '1.00']), total: ['Total', '1.00'] }],
  notes: texts, signatures: ['Supervisor'],
});

describe('a printed paper', () => {
  it('shows what people wrote as it stands: no link, no script, nothing opened', async () => {
    const asked = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('Nothing is fetched'));
    const pdf = await drawPdf([sheet(HOSTILE)], { wide: false, printed: '2026-11-28' });
    const words = wordsOf(pdf).replace(/\s/g, '');
    for (const text of HOSTILE) expect(words).toContain(text.replace(/\s/g, ''));
    // Actions and links are objects; in the streams are glyphs and the font.
    const objects = pdf.toString('latin1').replace(/stream\r?\n[\s\S]*?endstream/g, '');
    expect(objects).toContain('/Type /Catalog');
    for (const name of ['/JS', '/JavaScript', '/Launch', '/URI', '/OpenAction', '/EmbeddedFile', '/AA']) expect(objects).not.toMatch(new RegExp(`${name}[\\s/(<]`));
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('has every letter of names, from a font of its own', async () => {
    const words = wordsOf(await drawPdf([sheet(['Inés Calderón', 'Łukasz Żak', 'Ђорђе', 'Ελένη'])], { wide: true, printed: '2026-11-28' }));
    for (const name of ['Inés', 'Calderón', 'Łukasz', 'Żak', 'Ђорђе', 'Ελένη']) expect(words).toContain(name);
  });

  it('keeps every column of the widest log on the page', async () => {
    const columns = ['Week of', 'Setting', 'Individuals', 'Groups', 'Couples, families and children', 'Progress and process notes', 'Clinical reports', 'Tests given and evaluated', 'Advocacy for clients', 'Approved workshops and training', 'Supervision, individual or triadic', 'Supervision, group', 'Total', 'Credited', 'Supervisor’s signature'];
    const row = ['2026-08-23', 'Harbour Street Couples (invented)', ...columns.slice(3).map(() => '1000.00'), 'Dr. Ruth Chen, 2026-09-01 (25bfca2e)'];
    const pdf = await drawPdf([{ ...sheet([]), tables: [{ title: '', columns, rows: [row], total: null }] }], { wide: true, printed: '2026-11-28' });
    const starts = streamsOf(pdf).flatMap((each) => [...each.matchAll(/1 0 0 -?1 ([\d.]+) [\d.]+ Tm/g)].map(([, x]) => Number(x)));
    expect(starts.length).toBeGreaterThan(columns.length);
    const [right, column] = [792 - 36, 90];
    expect(Math.max(...starts)).toBeLessThan(right);
    expect(starts.filter((x) => x >= right - column - 5).length).toBeGreaterThan(2);
  });

  it('begins a page for each sheet', async () => {
    const pdf = await drawPdf([sheet(['one']), sheet(['two'])], { wide: false, printed: '2026-11-28' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
  });
});
