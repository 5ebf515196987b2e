import { files, text } from './tree';

const CODE = files(/^(apps|libs)\/.*\.(ts|mjs|sql)$/).filter((path) => !/\.spec\.(ts|mjs)$/.test(path));
const places = (pattern: RegExp, of = CODE) => of.flatMap((path) => [...text(path).matchAll(pattern)].map((match) => `${path}: ${match[0].trim()}`));

// A setting for the connection would still stand when the next request gets it (R017).
test('settings live for one transaction', () => {
  expect(places(/set_config\s*\([^()]*(?:\([^()]*\)[^()]*)*,\s*false\s*\)/gi)).toEqual([]);
  expect(places(/[`'"]\s*SET\s+(?!LOCAL\b|CONSTRAINTS\b)(SESSION\s+)?[\w.]+\s*(=|TO)\s/gi)).toEqual([]);
  expect(places(/\b(SET\s+(SESSION\s+)?ROLE|SET\s+SESSION\s+AUTHORIZATION|RESET\s+ALL|DISCARD\s+ALL)\b/gi)).toEqual([]);
});

test('TypeORM writes by insert and update: save() would turn a row one may not see into a new one', () => {
  const api = CODE.filter((path) => /^libs\/\w+\/api\/|^libs\/shared\/kernel\//.test(path));
  expect(places(/\bmanager\s*\.\s*save\(|\.getRepository\([^)]*\)\s*\.\s*save\(|@(OneToMany|ManyToOne|OneToOne|ManyToMany)\(/g, api)).toEqual([]);
});

test('pages go on by cursor, never by offset', () => {
  expect(places(/\bOFFSET\s+(\$|\d)|\.offset\(|\.skip\(/g, CODE.filter((path) => /^libs\/\w+\/api\//.test(path)))).toEqual([]);
});

test('no value is written into the text of a statement', () => {
  const interpolated = /(?:query|sql)\(\s*`[^`]*\b(?:WHERE|VALUES|SET)\b[^`]*\$\{(?!\w+\.join|columns|[A-Z_]+\})/g;
  expect(places(interpolated, CODE.filter((path) => /^libs\/\w+\/api\//.test(path)))).toEqual([]);
});

test('time is asked of the clock', () => {
  const api = CODE.filter((path) => /^libs\/\w+\/api\//.test(path));
  expect(places(/\bnew Date\(\)|\bDate\.now\(\)/g, api)).toEqual([]);
  expect(places(/(?<![\w.])(now\(\)|current_date|current_timestamp|clock_timestamp\(\))/gi, api.filter((path) => /sql/.test(text(path)))).filter((each) => !/\.now\(\)/.test(each))).toEqual([]);
});

test('nothing is skipped and nothing is singled out', () => {
  const specs = files(/\.spec\.ts$/);
  expect(places(/\b(x?(?:it|test|describe)\.(only|skip|todo)|x(it|test|describe)|f(it|describe))\s*\(/g, specs)).toEqual([]);
});
