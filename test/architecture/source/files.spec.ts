import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { files, ROOT, text } from './tree';

const MOST_LINES = 300;
const MOST_README_LINES = 40;

test('no source file is longer than can be read in one go', () => {
  const sources = files(/\.(ts|mjs|html|scss|css|sql)$/);
  const long = sources.map((path) => `${path}: ${text(path).split('\n').length - 1}`).filter((each) => Number(each.split(': ')[1]) > MOST_LINES);
  expect(sources.length).toBeGreaterThan(100);
  expect(long).toEqual([]);
});

const readmes = files(/README\.md$/);

test('a README inside the house is at most a page', () => {
  expect(readmes.map((path) => `${path}: ${text(path).split('\n').length - 1}`).filter((each) => Number(each.split(': ')[1]) > MOST_README_LINES)).toEqual([]);
});

test('READMEs name paths that are there', () => {
  const missing = [...readmes, ...(existsSync(join(ROOT, 'README.md')) ? ['README.md'] : [])].flatMap((readme) =>
    [...text(readme).matchAll(/`((?:apps|libs|test|docker)\/[^`\s]*|[\w.-]+(?:\/[\w.-]+)*\.(?:ts|mjs|sql|json|md))(?::\d+)?`/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => !/[<>*{}]/.test(path))
      .filter((path) => !['', ...['', 'domain', 'api', 'web'].map((kind) => join(readme, '..', kind))].some((folder) => existsSync(join(ROOT, folder, path))))
      .map((path) => `${readme} names ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every domain says what it is', () => {
  const domains = [...new Set(files(/^libs\/[\w-]+\/(domain|api|web)\/project\.json$/).map((path) => path.split('/')[1]))];
  expect(domains.filter((domain) => !existsSync(join(ROOT, `libs/${domain}/README.md`)))).toEqual([]);
});
