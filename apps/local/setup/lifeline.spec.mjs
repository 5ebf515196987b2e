import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(30_000);

const SCRIPT = `import { endWith } from ${JSON.stringify(new URL('./lifeline.mjs', import.meta.url).href)};
endWith(() => process.exit(7));
setInterval(() => {}, 1000);
console.log('up');`;

let child;
afterEach(() => child.kill('SIGKILL'));

async function begin(stdin, command = process.execPath, args = ['--input-type=module', '-e', SCRIPT]) {
  child = spawn(command, args, { stdio: [stdin, 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

const endsWith = async () => (await once(child, 'exit'))[0];

describe('a start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('ends in order at %s', async (signal) => {
    await begin('ignore');
    child.kill(signal);
    expect(await endsWith()).toBe(7);
  });

  it('ends when the pipe that it was given closes later on', async () => {
    await begin('pipe');
    await pause(1200);
    child.stdin.end();
    expect(await endsWith()).toBe(7);
  });

  it('goes on where there never was an input', async () => {
    await begin('ignore');
    await pause(1500);
    expect(child.exitCode).toBeNull();
  });

  it('ends when its parent is killed without a word', async () => {
    const parent = `const { spawn } = require('node:child_process');
      spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(SCRIPT.replace('process.exit(7)', "{ console.log('ended'); process.exit(0); }"))}], { stdio: ['ignore', 'inherit', 'inherit'] });`;
    await begin('ignore', process.execPath, ['-e', parent]);
    child.kill('SIGKILL');
    const [said] = await once(child.stdout, 'data');
    expect(String(said)).toBe('ended\n');
  });
});
