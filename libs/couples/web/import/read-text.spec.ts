import { readText } from './read-text';

const file = (bytes: number[]) => ({ arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) }) as unknown as Blob;

describe('the text of a file', () => {
  it('is read as UTF-8', async () => expect(await readText(file([0x4e, 0xc3, 0xba, 0xc3, 0xb1, 0x65, 0x7a]))).toBe('Núñez'));
  it('is read as Windows wrote it where it is not', async () => expect(await readText(file([0x4e, 0xfa, 0xf1, 0x65, 0x7a]))).toBe('Núñez'));
});
