import { say, step } from '../output.mjs';
import { Api } from '../parts/api.mjs';
import { build } from '../parts/build.mjs';
import { openDatabase } from '../parts/database.mjs';
import { addressesOf, apiEnvironment } from '../parts/environment.mjs';
import { demoSignIns, loadDemo, migrate, ownerLink, whichPractice } from '../parts/practice.mjs';
import { freePort } from '../postgres/server.mjs';
import { Refusal } from '../refusal.mjs';
import { endWith } from '../setup/lifeline.mjs';
import { Ending } from './ending.mjs';
import { readOptions } from './options.mjs';
import { checkPorts } from './ports.mjs';
import { reset } from './reset.mjs';
import { Running } from './running.mjs';
import { welcome } from './welcome.mjs';

const ending = new Ending();
endWith(() => {
  say('\nStopping; what is under way is finished first.');
  void ending.end(0);
});

try {
  const options = readOptions(process.argv.slice(2));
  const running = new Running(options.dataDir);
  if (options.reset) {
    await reset(options, running);
    await ending.end(0);
  } else {
    await start(options, running);
  }
} catch (error) {
  if (!ending.begun) {
    say(`\n${error instanceof Refusal ? error.message : error.stack}\n`);
    await ending.end(1);
  }
}

async function start(options, running) {
  const { ports, dataDir } = options;
  const addresses = addressesOf(ports);
  await running.claim(addresses.staff);
  ending.onEnd(() => running.release());
  await checkPorts(ports);

  const urls = await step(options.databaseUrl ? 'Reaching the database' : 'Starting PostgreSQL', () => openDatabase(options, ending));
  await step('Building what has changed', () => build(ending, options.watch ? ['api'] : ['api', 'dashboard', 'portal']));
  const apiPorts = options.watch ? { staff: await freePort(), portal: await freePort() } : ports;
  const env = apiEnvironment({ urls, dataDir, ports: apiPorts, addresses });
  await step('Updating the database', () => migrate(ending, env));
  let practice = await whichPractice(urls.migrate);
  if (practice === 'none' && !options.empty) {
    await step('Loading the demo practice', () => loadDemo(ending, env, dataDir));
    practice = 'demo';
  }
  if (practice === 'demo') env.ATTUNE_DEMO = '1';
  const link = practice === 'none' ? await ownerLink(ending, env) : null;

  const api = new Api({ env, dataDir, ending, onStarted: (pid) => running.note({ api: pid }) });
  await step('Opening the doors', () => api.start());
  if (options.watch) {
    const { serveSites, watchApi } = await import('./watch.mjs');
    await watchApi(api, env, ending);
    await step('Serving the sites from their sources', () => serveSites({ ports, apiPorts, dataDir, ending }));
  }
  welcome({ addresses, link, signIns: practice === 'demo' ? demoSignIns(dataDir) : [], usesOwnDatabase: !options.databaseUrl });
}
