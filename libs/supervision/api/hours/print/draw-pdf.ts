import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Sheet } from '@attune/supervision/domain';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

// The fonts come with the package: nothing is fetched, and nothing else is read from this machine (R080).
const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto') + sep;
const font = (name: string) => join(FONTS, `Roboto-${name}.ttf`);

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS) && !path.includes('..'));
pdfmake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') } });

/** Draws sheets, each from a new page on. What people wrote is text and nothing else: it becomes glyphs, never a link, an image or a script. */
export async function drawPdf(sheets: readonly Sheet[], { wide, printed }: { wide: boolean; printed: string }): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    pageSize: 'LETTER', pageOrientation: wide ? 'landscape' : 'portrait', pageMargins: [36, 40, 36, 44],
    defaultStyle: { font: 'Roboto', fontSize: wide ? 7 : 10, lineHeight: 1.15 }, info: { title: 'Supervised experience', producer: 'Attune', creator: 'Attune' },
    content: sheets.flatMap((sheet, index) => drawSheet(sheet, wide, index > 0)),
    footer: (page: number, pages: number): Content => ({ text: `Printed ${printed}. Page ${page} of ${pages}`, alignment: 'right', fontSize: 7, margin: [36, 12, 36, 0] }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function drawSheet({ title, sub, head, tables, notes, signatures }: Sheet, wide: boolean, newPage: boolean): Content[] {
  return [
    { text: title, fontSize: 15, bold: true, ...(newPage ? { pageBreak: 'before' as const } : {}) },
    { text: sub, margin: [0, 2, 0, 8], color: '#555' },
    { columns: halves(head).map((half) => ({ stack: half.map(([label, value]) => ({ text: [{ text: `${label}: `, color: '#555' }, value || '______________'] })) })), columnGap: 24 },
    ...tables.flatMap((table) => drawTable(table, wide)),
    ...(notes.length > 0 ? [{ stack: notes.map((text) => ({ text })), margin: [0, 10, 0, 0] as [number, number, number, number] }] : []),
    ...signatures.map((who): Content => ({ text: `${who}: ______________________________________     Date: ______________`, margin: [0, 26, 0, 0] })),
  ];
}

/** A board's log has up to sixteen columns: narrow gaps, and fixed widths for what is no number. In points, of 720 on a page laid across. */
const WIDE = { gap: 2.5, week: 42, setting: 74, signature: 92 };

function drawTable({ title, columns, rows, total }: Sheet['tables'][number], wide: boolean): Content[] {
  const isNumber = columns.map((_, index) => rows.length > 0 && rows.every((row) => /^[\d.]+$/.test(row[index] ?? '')));
  const line = (cells: string[], bold: boolean) => cells.map((text, index) => ({ text, bold, alignment: isNumber[index] ? ('right' as const) : ('left' as const) }));
  const body = [line(columns, true), ...rows.map((row) => line(row, false)), ...(total ? [line(total, true)] : [])];
  const across = (index: number) => (index === 0 ? WIDE.week : index === 1 ? WIDE.setting : index === columns.length - 1 ? WIDE.signature : '*');
  const gap = () => (wide ? WIDE.gap : 6);
  return [
    ...(title ? [{ text: title, bold: true, margin: [0, 10, 0, 2] as [number, number, number, number] }] : []),
    {
      table: { headerRows: 1, widths: columns.map((_, index) => (wide ? across(index) : index === 0 ? '*' : 'auto')), body, dontBreakRows: true }, margin: [0, 8, 0, 0],
      layout: { defaultBorder: false, hLineWidth: (row: number) => (row === 0 ? 0 : row === 1 ? 1.2 : 0.5), vLineWidth: () => 0, hLineColor: (row: number) => (row === 1 ? '#222' : '#bbb'), paddingLeft: gap, paddingRight: gap },
    },
  ];
}

function halves<T>(all: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)];
}
