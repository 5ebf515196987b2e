import 'reflect-metadata';
import { AuditSealer, AuditVerifier, createSite, JobRunner, ProcessRuntime, readConfig } from '@attune/kernel';
import { ENTITIES, portalSite, staffSite } from './app.module';

const GRACE_MS = 25_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const runtime = await ProcessRuntime.open(config, ENTITIES);
  const staff = await createSite(staffSite(runtime), runtime, config.staffRoot);
  const portal = await createSite(portalSite(runtime), runtime, config.portalRoot);
  await staff.listen(config.staffPort, config.host);
  await portal.listen(config.portalPort, config.host);
  const jobs = staff.get(JobRunner);
  const sealer = staff.get(AuditSealer);
  const verifier = staff.get(AuditVerifier);
  await jobs.start();
  sealer.start();
  verifier.start(() => void process.send?.('audit-broken'));
  process.send?.('ready');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    runtime.ready = false;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    sealer.stop();
    verifier.stop();
    await Promise.all([staff.close(), portal.close(), jobs.stop()]);
    await runtime.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  process.on('uncaughtException', (error) => {
    runtime.log.fatal({ name: error.name, at: error.stack?.split('\n').slice(1, 12) }, 'stopping after an error that nobody caught');
    process.exit(1);
  });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
