import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { step } from '../output.mjs';
import { Refusal } from '../refusal.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const APT = ['-y', '-q', '--no-install-recommends'];

/** The browser for the journeys: found; else, as root on Debian, installed; else refused with what to do. @returns its path */
export async function chromium() {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await step('Installing Chromium', install);
  const installed = find();
  if (installed) return installed;
  throw new Refusal(
    'The journeys need a Chromium, and there is none here. Install it (on Debian: apt-get install chromium fonts-liberation), or name one: CHROMIUM=/path/to/chrome npm test',
  );
}

function find() {
  const candidates = [process.env.CHROMIUM, ...NAMES, ...PLACES].filter(Boolean).flatMap(pathsOf).filter((path) => existsSync(path));
  return candidates.find((path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);
}

/** Playwright starts a browser by its full path only. */
function pathsOf(name) {
  return isAbsolute(name) ? [name] : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', ...APT, 'chromium', 'fonts-liberation'], { env, stdio: 'ignore' });
}
