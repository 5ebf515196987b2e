import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transform } from '@swc/core';
import * as esbuild from 'esbuild';

// esbuild leaves decorator metadata out, and without it Nest cannot inject by class.
const decorators = {
  name: 'decorators',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        sourceMaps: 'inline',
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/**
 * How server code is bundled: the tree's own modules together, packages left outside.
 * @param {import('esbuild').BuildOptions} where entry points and output
 * @returns {import('esbuild').BuildOptions}
 */
export function serverBundle(where) {
  return {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    keepNames: true,
    sourcemap: true,
    logLevel: 'warning',
    plugins: [decorators],
    ...where,
  };
}

/** The API's programs, split so that they share what they have in common. */
export const API = {
  entryPoints: ['apps/api/main.ts', 'apps/api/migrate.ts', 'apps/api/seed.ts'],
  outdir: 'dist/apps/api',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
};

/** Bundles once. Node reads the output as ES modules wherever it lies. */
export async function bundle(where) {
  await esbuild.build(serverBundle(where));
  const folder = where.outdir ?? dirname(where.outfile);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, '{"type":"module"}\n');
}

/**
 * Bundles anew whenever a source changes.
 * @param {() => void} onBuilt called after each bundle that came out well, the first one not
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function bundleOnChange(where, onBuilt) {
  let first = true;
  const tell = {
    name: 'tell',
    setup: (building) =>
      building.onEnd(({ errors }) => {
        if (!first && errors.length === 0) onBuilt();
        first = false;
      }),
  };
  const context = await esbuild.context({ ...serverBundle(where), plugins: [decorators, tell] });
  await context.watch();
  return () => context.dispose();
}
