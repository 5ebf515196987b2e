import { Envelopes } from '@attune/kernel';
import type { Anchor } from '@attune/notes/domain';
import type { Thread, ThreadComment } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';

type SealedComment = Omit<ThreadComment, 'text'> & { body: string };

/** A talk as PostgreSQL gives it inside JSON. */
export type SealedThread = Omit<Thread, 'anchor' | 'comments'> & { anchor: string | null; comments: SealedComment[] };

const anchorOf = (id: string) => ({ table: 'supervision.thread', id, column: 'anchor', version: 1 });
const bodyOf = (id: string) => ({ table: 'supervision.comment', id, column: 'body', version: 1 });

/** Seals and opens what supervisor and associate say: quotes hold the note's own words and are as private as they are. */
@Injectable()
export class ThreadTexts {
  constructor(private readonly envelopes: Envelopes) {}

  sealAnchor(threadId: string, { before, quote, after }: Anchor): Promise<Buffer> {
    return this.envelopes.seal(anchorOf(threadId), JSON.stringify({ before, quote, after }));
  }

  sealComment(id: string, text: string): Promise<Buffer> {
    return this.envelopes.seal(bodyOf(id), text);
  }

  openAll(sealed: SealedThread[]): Promise<Thread[]> {
    return Promise.all(sealed.map(async ({ anchor, comments, ...thread }) => ({
      ...thread,
      anchor: anchor === null ? null : (JSON.parse(await this.envelopes.open(anchorOf(thread.id), Buffer.from(anchor, 'base64'))) as Anchor),
      comments: await Promise.all(comments.map((each) => this.openComment(each))),
    })));
  }

  private async openComment({ body, ...comment }: SealedComment): Promise<ThreadComment> {
    return { ...comment, text: await this.envelopes.open(bodyOf(comment.id), Buffer.from(body, 'base64')) };
  }
}
