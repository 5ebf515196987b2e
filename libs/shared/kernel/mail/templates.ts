import type { Tx } from '../database/tx';

export const MAIL_QUEUE = 'kernel.mail';
export const MAIL_EVENT = 'mail.requested';

/** What is asked of the post: a template for a person, with ids only. */
export interface MailRequest {
  /** Which of the person's addresses: a key of the registered recipients, for example `account`. */
  to: string;
  personId: string;
  template: string;
  params?: Record<string, string>;
}

export interface Recipient {
  address: string;
  language: 'en' | 'es';
}

export interface MailContext extends MailRequest {
  params: Record<string, string>;
  language: 'en' | 'es';
  staffUrl: string;
  portalUrl: string;
  /** The transaction in which the mail is composed; a template may store the hash of a token that it mails. */
  tx: Tx;
}

/** Subject and text stay neutral: no content, no partner's name, no word of therapy (R040). */
export interface MailText {
  subject: string;
  text: string;
}

type Template = (context: MailContext) => MailText | null | Promise<MailText | null>;
type RecipientOf = (personId: string, tx: Tx, params: Record<string, string>) => Promise<Recipient | null>;

export const mailTemplates = new Map<string, Template>();
export const mailRecipients = new Map<string, RecipientOf>();

/** Declares how a mail reads; composing gives null where it should not be sent any more. */
export function registerMailTemplate(name: string, template: Template): void {
  mailTemplates.set(name, template);
}

/** Declares where a kind of address is found; null where there is none that is safe. */
export function registerMailRecipient(kind: string, find: RecipientOf): void {
  mailRecipients.set(kind, find);
}
