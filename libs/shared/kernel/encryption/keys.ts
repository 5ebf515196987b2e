import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const NONCE = 12;
const TAG = 16;

/** Wraps the practices' keys. A key service can stand here; the local driver keeps one root key in a file. */
export abstract class KeyDriver {
  /** @param context what the wrapped key is bound to; unwrapping under another context fails */
  abstract wrap(key: Buffer, context: string): Buffer;
  abstract unwrap(wrapped: Buffer, context: string): Buffer;
  /** The key that binds the audit chain; the database does not hold it. */
  abstract readonly auditKey: Buffer;
}

export class KeyFileError extends Error {}

interface KeyFile {
  format: 1;
  root: string;
  audit: string;
}

/** Keys of one machine, in a file that only its owner can read. Without a copy of it the notes cannot be read again. */
export class LocalKeyFile extends KeyDriver {
  private constructor(
    private readonly root: Buffer,
    readonly auditKey: Buffer,
  ) {
    super();
  }

  /** Reads the key file; refuses a missing or malformed one with words that name it. */
  static read(path: string): LocalKeyFile {
    if (!existsSync(path)) {
      throw new KeyFileError(`The key file ${path} is missing. What is encrypted cannot be read without it: put your copy back, or set ATTUNE_KEY_FILE.`);
    }
    const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
    const root = Buffer.from(file.root ?? '', 'base64');
    const audit = Buffer.from(file.audit ?? '', 'base64');
    if (file.format !== 1 || root.length !== 32 || audit.length !== 32) throw new KeyFileError(`The key file ${path} is damaged. Put your copy back.`);
    return new LocalKeyFile(root, audit);
  }

  /** Makes a new key file (0600) where there is none. Only for a database that holds nothing encrypted yet. */
  static create(path: string): LocalKeyFile {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file: KeyFile = { format: 1, root: randomBytes(32).toString('base64'), audit: randomBytes(32).toString('base64') };
    writeFileSync(path, `${JSON.stringify(file)}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
    return LocalKeyFile.read(path);
  }

  /** Keys in memory only, for tests. */
  static ephemeral(): LocalKeyFile {
    return new LocalKeyFile(randomBytes(32), randomBytes(32));
  }

  wrap(key: Buffer, context: string): Buffer {
    return sealBytes(this.root, key, context);
  }

  unwrap(wrapped: Buffer, context: string): Buffer {
    return openBytes(this.root, wrapped, context);
  }
}

/** AES-256-GCM: nonce, ciphertext, 16-byte tag, bound to `aad`. A key object: with bare bytes Node takes more than twice the time. */
export function sealBytes(key: Buffer, plain: Buffer, aad: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The reverse; throws when a bit, the key or what it is bound to differs, or the tag is shorter than 16 bytes. */
export function openBytes(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < NONCE + TAG) throw new Error('Sealed bytes are too short');
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}
