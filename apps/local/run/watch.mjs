import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { API, bundleOnChange } from '../../api/bundle.mjs';
import { say } from '../output.mjs';
import { migrate } from '../parts/practice.mjs';
import { killAll, NX, TOOL_ENV } from '../parts/tool.mjs';
import { ROOT } from '../root.mjs';

/** Builds the API anew at each change, brings the database up to date and puts the new one in the old one's place. */
export async function watchApi(api, env, ending) {
  let turn = Promise.resolve();
  const renew = async () => {
    if (ending.begun) return;
    await migrate(ending, env);
    await api.stop();
    await api.start();
    say('The API runs as changed.');
  };
  const stop = await bundleOnChange(API, () => (turn = turn.then(renew).catch((error) => say(error.message))));
  ending.onEnd(stop);
}

/** Serves both sites from their sources; open pages follow each change. What they ask of the API goes on to it. */
export async function serveSites({ ports, apiPorts, dataDir, ending }) {
  const folder = join(dataDir, 'dev');
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    serve({ project: 'dashboard', port: ports.staff, apiPort: apiPorts.staff, folder, ending }),
    serve({ project: 'portal', port: ports.portal, apiPort: apiPorts.portal, folder, ending }),
  ]);
}

async function serve({ project, port, apiPort, folder, ending }) {
  const proxy = join(folder, `${project}-proxy.json`);
  writeFileSync(proxy, JSON.stringify({ '/api': { target: `http://127.0.0.1:${apiPort}` } }));
  const child = spawn(process.execPath, [NX, 'run', `${project}:serve`, `--port=${port}`, `--proxyConfig=${proxy}`], {
    cwd: ROOT, env: TOOL_ENV, detached: process.platform !== 'win32', stdio: ['ignore', 'inherit', 'inherit'],
  });
  ending.onEnd(() => killAll(child));
  child.on('exit', () => void ending.end(1));
  while (!ending.begun && !(await answers(port))) await pause(300);
}

async function answers(port) {
  return fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
}
