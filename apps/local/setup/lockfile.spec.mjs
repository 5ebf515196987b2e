import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { completed, missingEntries } from './lockfile.mjs';

describe('the lockfile', () => {
  it('has an entry for every platform, so that npm ci works on each', () => {
    const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));
    expect(missingEntries(lock).map(({ name }) => name)).toEqual([]);
  });

  it('is completed with what the names of the packages say', () => {
    const tool = { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0', '@tool/win32-x64-msvc': '1.0.0', '@tool/here': '2.0.0' } };
    const { packages } = completed({ packages: { 'node_modules/tool': tool, 'node_modules/tool/node_modules/@tool/here': { version: '2.0.0' } } });
    expect(packages['node_modules/@tool/linux-arm64-musl']).toEqual({ version: '1.0.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] });
    expect(packages['node_modules/@tool/win32-x64-msvc']).toEqual({ version: '1.0.0', cpu: ['x64'], dev: true, optional: true, os: ['win32'] });
    expect(packages['node_modules/@tool/here']).toBeUndefined();
  });
});
