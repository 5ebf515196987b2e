import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { statement } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import type { JobData } from '../events/job-data';
import { declareQueue } from '../events/on-event';
import { Runtime } from '../runtime';
import { MAIL_EVENT, MAIL_QUEUE, mailRecipients, type MailRequest, mailTemplates } from './templates';

declareQueue({ event: MAIL_EVENT, queue: MAIL_QUEUE });

const wasHandled = statement(
  'kernel.mail.handled',
  'SELECT 1 FROM kernel.handled WHERE practice_id = kernel.practice_id() AND event_id = $1 AND queue = $2',
);
const markHandled = statement(
  'kernel.mail.mark',
  'INSERT INTO kernel.handled (practice_id, event_id, queue) VALUES (kernel.practice_id(), $1, $2) ON CONFLICT DO NOTHING',
  { writes: true },
);

interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

/** The post. Without SMTP settings each mail becomes an `.eml` file under `.data/mail`, so that nothing leaves the machine. */
@Injectable()
export class Mailer {
  private transport?: Transporter;

  constructor(
    private readonly runtime: Runtime,
    private readonly uow: UnitOfWork,
  ) {}

  /** Asks for a mail within the transaction that gives reason to it; the job composes and sends it. */
  async request(tx: Tx, { to, personId, template, params }: MailRequest): Promise<void> {
    await tx.emit({ type: MAIL_EVENT, ids: { ...params, to, personId, template } });
  }

  /** The job: composes in a transaction, sends outside of it, marks it done. Its Message-ID is the event's, so that a repeat can be told. */
  async deliver({ eventId, ids }: JobData): Promise<void> {
    const letter = await this.compose(eventId, ids);
    if (letter) await this.send(letter, eventId);
    await this.uow.transaction((tx) => tx.sql(markHandled(eventId, MAIL_QUEUE)));
  }

  private compose(eventId: string, ids: Record<string, string>): Promise<Letter | null> {
    const { to = '', personId = '', template = '', ...params } = ids;
    return this.uow.transaction(async (tx) => {
      if ((await tx.sql(wasHandled(eventId, MAIL_QUEUE))).length > 0) return null;
      const recipient = await mailRecipients.get(to)?.(personId, tx, params);
      const write = mailTemplates.get(template);
      if (!write) throw new Error(`No mail template ${template}`);
      if (!recipient) return null;
      const { staffUrl, portalUrl, mailFrom } = this.runtime.config;
      const text = await write({ to, personId, template, params, language: recipient.language, staffUrl, portalUrl, tx });
      return text && { from: mailFrom, to: recipient.address, ...text, messageId: `<${eventId}@attune>` };
    });
  }

  private async send(letter: Letter, eventId: string): Promise<void> {
    const { smtpUrl, dataDir } = this.runtime.config;
    if (smtpUrl) {
      this.transport ??= createTransport(smtpUrl) as unknown as Transporter;
      await this.transport.sendMail(letter);
      return;
    }
    const built = (await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(letter)) as unknown as { message: Buffer };
    const folder = join(dataDir, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${eventId}.eml`);
    await writeFile(`${path}.part`, built.message, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}
