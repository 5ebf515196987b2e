import { readText } from './read-text';

const file = (bytes: number[]) => ({ arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) }) as unknown as Blob;

describe('the text of a file', () => {
  it('is read as UTF-8', async () => expect(await readText(file([0x4e, 0xc3, 0xba, 0xc3, 0xb1, 0x65, 0x7a]))).toBe('Núñez'));
  it('is read as Windows wrote it where it is not', async () => expect(await readText(file([0x4e, 0xfa, 0xf1, 0x65, 0x7a]))).toBe('Núñez'));
  it('is read as UTF-16 where the mark of it is there', async () => {
    expect(await readText(file([0xff, 0xfe, 0x4e, 0x00, 0xfa, 0x00]))).toBe('Nú');
    expect(await readText(file([0xfe, 0xff, 0x00, 0x4e, 0x00, 0xfa]))).toBe('Nú');
  });
  it('is none where the file is a spreadsheet’s own', async () => expect(await readText(file([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]))).toBeNull());
});
