import { generateSecret, generateURI, verify } from 'otplib';
import type { SecondFactorSetUp } from '@attune/access/domain';
import { qrCode } from '../secrets/qr-code';

const PERIOD = 30;

/** A new secret for an authenticator app, as text, link and picture. */
export async function newTotp(issuer: string, label: string): Promise<SecondFactorSetUp> {
  const secret = generateSecret();
  const uri = generateURI({ issuer, label, secret });
  return { secret, uri, picture: await qrCode(uri) };
}

/**
 * The time step that a code belongs to, or null: now, the one before or the one after (R054), and never one that was
 * used already or lies before one.
 * @param lastStep the last step that was taken
 */
export async function totpStep(secret: string, code: string, now: Date, lastStep: number): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: PERIOD });
  if (!result.valid || !('timeStep' in result)) return null;
  return result.timeStep > lastStep ? result.timeStep : null;
}
