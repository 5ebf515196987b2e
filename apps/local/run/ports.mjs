import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';

const PATIENCE_MS = 2000;

/** Refuses to go on when somebody else answers at one of the addresses. */
export async function checkPorts(ports) {
  await Promise.all([check(ports.staff, 'STAFF_PORT'), check(ports.portal, 'PORTAL_PORT')]);
}

async function check(port, variable) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const error = await tryToListen(port);
    if (!error) return;
    if (error.code === 'EACCES') throw new Refusal(`Port ${port} is reserved on this machine. Choose another: ${variable}=${port < 1024 ? port + 8000 : port + 1} npm start`);
    if (Date.now() > deadline) throw new Refusal(`Port ${port} is taken by another program. End that one, or choose another port: ${variable}=${port + 10} npm start`);
    await pause(200);
  }
}

function tryToListen(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', resolve);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
}
