import { house } from '../inside/house';

// Every HTTP test is a privacy test too: whoever was shown a canary that they may not see fails the spec that saw it.
afterEach(async () => {
  const seen = await house().leaks();
  if (seen.length > 0) throw new Error(`The canary oracle objects:\n  ${seen.join('\n  ')}`);
});
