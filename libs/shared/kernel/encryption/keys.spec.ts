import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalKeyFile, openBytes, sealBytes } from './keys';

const key = Buffer.alloc(32, 3);
const plain = Buffer.from('what was said');

describe('sealed bytes', () => {
  it('open under the same key and binding only', () => {
    const sealed = sealBytes(key, plain, 'row 1');
    expect(openBytes(key, sealed, 'row 1').toString()).toBe('what was said');
    expect(() => openBytes(key, sealed, 'row 2')).toThrow();
    expect(() => openBytes(Buffer.alloc(32, 4), sealed, 'row 1')).toThrow();
  });

  it('do not open after any bit changed, nor with a shortened tag', () => {
    const sealed = sealBytes(key, plain, 'row 1');
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openBytes(key, changed, 'row 1')).toThrow();
    }
    expect(() => openBytes(key, sealed.subarray(0, sealed.length - 12), 'row 1')).toThrow();
  });

  it('differ each time', () => {
    expect(sealBytes(key, plain, 'x').equals(sealBytes(key, plain, 'x'))).toBe(false);
  });
});

describe('LocalKeyFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is readable by its owner only and opens again what it wrapped', () => {
    const path = join(folder, 'a.key');
    const wrapped = LocalKeyFile.create(path).wrap(key, 'practice 1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(LocalKeyFile.read(path).unwrap(wrapped, 'practice 1').equals(key)).toBe(true);
    expect(() => LocalKeyFile.read(path).unwrap(wrapped, 'practice 2')).toThrow();
  });

  it('is never made over an existing one', () => {
    expect(() => LocalKeyFile.create(join(folder, 'a.key'))).toThrow(/EEXIST/);
  });

  it('says which file is missing or damaged', () => {
    expect(() => LocalKeyFile.read(join(folder, 'none.key'))).toThrow(/none\.key is missing/);
    writeFileSync(join(folder, 'bad.key'), '{"format":1,"root":"AA","audit":"AA"}');
    expect(() => LocalKeyFile.read(join(folder, 'bad.key'))).toThrow(/bad\.key is damaged/);
  });
});
