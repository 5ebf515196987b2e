import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Mail {
  file: string;
  to: string;
  subject: string;
  text: string;
  /** The whole message as it would leave. */
  raw: string;
}

/** The mails in the product's outbox folder, oldest first (their names are the ids of their events, which carry the time). */
export async function readMails(folder: string): Promise<Mail[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(files.map(async (file) => parse(file, await readFile(join(folder, file), 'utf8'))));
}

function parse(file: string, raw: string): Mail {
  const at = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const body = raw.slice(at + 4);
  const text = /quoted-printable/i.test(header('content-transfer-encoding'))
    ? unquote(body)
    : /base64/i.test(header('content-transfer-encoding')) ? Buffer.from(body, 'base64').toString('utf8') : body;
  return { file, to: header('to'), subject: decodeWords(header('subject')), text: text.replace(/\r\n/g, '\n').trim(), raw };
}

function unquote(text: string): string {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeWords(text: string): string {
  return text.replace(/=\?utf-8\?([QB])\?(.*?)\?=\s*/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : unquote(word.replaceAll('_', ' ')));
}
