import type { ImportMapping, ImportRecord } from '@attune/couples/domain';
import { aPage } from '../testing';
import { MappingTable } from './mapping-table';

const file: ImportRecord = {
  id: 'i', version: 1, fileName: 'couples.csv', headings: ['Who', 'Whom', 'Mail'], mapping: { shape: 'couple-a-row', columns: ['a.name', null, null] }, mappingFault: 'x', state: 'preview',
  rowCount: 1, readyCount: 0, badCount: 0, knownCount: 0, madeCount: 0, waitingCount: 0, leftOutCount: 0,
};

async function open() {
  const opened = await aPage(MappingTable, { file });
  const changes: ImportMapping[] = [];
  opened.fixture.componentInstance.changed.subscribe((mapping) => changes.push(mapping));
  await opened.answer('/api/couples/imports/i/rows', { items: [{ rowNumber: 2, cells: ['Ana Lopez', 'Tom Reed', 'a@x.org'], state: 'read', remarks: [] }], nextCursor: null });
  const table = opened.fixture.componentInstance as unknown as { chooseField(column: number, field: string | null): void; chooseShape(shape: string): void };
  return { ...opened, changes, table };
}

describe('what the columns of a file hold', () => {
  it('shows each heading with an example, and what is still missing', async () => {
    const { page } = await open();
    expect([...page.querySelectorAll('tbody tr')].map((row) => row.querySelector('.sample')?.textContent)).toEqual(['Ana Lopez', 'Tom Reed', 'a@x.org']);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('name');
  });

  it('is sent once it can be used, and not before', async () => {
    const { table, changes, settle, page } = await open();
    table.chooseField(2, 'a.email');
    expect(changes).toEqual([]);
    table.chooseField(1, 'b.name');
    await settle();
    expect(changes).toEqual([{ shape: 'couple-a-row', columns: ['a.name', 'b.name', 'a.email'] }]);
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('gives a field to one column only, and forgets what a row of persons does not have', async () => {
    const { table, changes } = await open();
    table.chooseField(1, 'b.name');
    table.chooseField(2, 'b.name');
    expect(changes.at(-1)?.columns).toEqual(['a.name', null, 'b.name']);
    table.chooseShape('person-a-row');
    expect(changes).toHaveLength(2);
  });
});
