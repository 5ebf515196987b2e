import { generate } from 'otplib';

const STEP_MS = 30_000;
const used = new Map<string, number>();

/** The code an authenticator app shows now. A code works once, so that a second one for the same secret waits for the next. */
export async function codeOf(secret: string): Promise<string> {
  const step = () => Math.floor(Date.now() / STEP_MS);
  while (step() === used.get(secret)) await new Promise((resolve) => setTimeout(resolve, 500));
  used.set(secret, step());
  return generate({ secret });
}
