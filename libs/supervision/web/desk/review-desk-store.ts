import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Anchor } from '@attune/notes/domain';
import { ASK_ONCE, marksOf, mayApprove, mayReturn, pinThreads, type ReviewRow, type ReviewView } from '@attune/supervision/domain';
import { anAct, Confirm, keptWords, keyed, ME, reloadOn } from '@attune/ui';
import { type Decision, SupervisionClient } from '../supervision-client';
import { GivePassword } from './give-password';
import { HeldDecisions } from './held-decisions';

/** Words of a note that a comment would be about. */
export interface Picked {
  sectionId: string;
  anchor: Anchor;
}

/** Words with a return of this submission. */
interface Returning {
  text: string;
  submission: number;
}

/** A comment that is being written. */
interface Commenting extends Picked {
  text: string;
}

/** The desk of a supervisor: what waits, the note that lies open, and what is said and decided about it. */
@Injectable()
export class ReviewDeskStore {
  private readonly client = inject(SupervisionClient);
  private readonly decisions = inject(HeldDecisions);
  private readonly confirm = inject(Confirm);
  private readonly password = inject(GivePassword);
  private readonly wanted = signal<string | null>(null);
  private readonly read = signal<ReadonlySet<string>>(new Set());

  private readonly here = inject(ME);
  /** Nothing of a review is for a screen that both partners look at; what is being written is kept. */
  readonly hidden = computed(() => this.here.me()?.conjoint === true);
  readonly queue = this.client.queue(() => !this.hidden());
  readonly rows = computed<ReviewRow[]>(() => {
    if (!this.queue.hasValue()) return [];
    const held = new Set(this.decisions.held());
    return this.queue.value().items.filter(({ id }) => !held.has(id));
  });
  /** Said where the note that lay open left the list by itself. Until it is read no other one opens: keys on their way would decide about that. */
  readonly left = signal('');
  readonly chosenId = computed(() => {
    if (this.left() !== '') return null;
    const rows = this.rows();
    const wanted = this.wanted() ?? rows[0]?.id;
    return rows.find(({ id }) => id === wanted)?.id ?? null;
  });
  readonly review = this.client.review(this.chosenId);
  readonly open = computed<ReviewView | undefined>(() => {
    const review = this.review.hasValue() ? this.review.value() : undefined;
    return review?.id === this.chosenId() ? review : undefined;
  });
  readonly marks = computed(() => marksOf(this.open()?.threads ?? []));
  readonly talks = computed(() => {
    const review = this.open();
    const pinned = review ? pinThreads(review.threads, review.note.sections) : [];
    return { open: pinned.filter(({ thread }) => thread.state === 'open'), resolved: pinned.filter(({ thread }) => thread.state === 'resolved') };
  });

  /** The words under the hand: selected with the mouse, or the sentence that the arrow keys stand on. */
  readonly picked = signal<Picked | null>(null);
  /** The talk whose words are shown strongly. */
  readonly strong = signal<string | null>(null);
  /** Each note's own: another one that is looked at meanwhile, or that moves up when this one is taken back, leaves it alone. */
  private readonly comments = keptWords<Commenting | null>(() => (this.open() ? `comment/${this.open()?.note.id}` : ''), null, (comment) => !!comment?.text);
  readonly commenting = this.comments.value;
  readonly sending = anAct();
  private readonly submit = keyed();
  readonly wantsWords = signal(false);
  readonly problem = signal<unknown>(null);
  private readonly chosen = computed(() => this.rows().find(({ id }) => id === this.chosenId()));
  private readonly returning = keptWords<Returning | null>(() => wordsOf(this.chosen()?.noteId), null, (words) => !!words?.text);
  readonly words = computed(() => this.returning.value()?.text ?? '');
  readonly undelivered = this.decisions.undelivered;

  constructor() {
    reloadOn(this.queue, ['supervision', 'notes']);
    reloadOn(this.review, ['supervision', 'notes'], ({ noteId }) => noteId !== undefined && noteId === this.open()?.note.id);
    this.decisions.settled.pipe(takeUntilDestroyed()).subscribe(() => this.queue.reload());
    this.decisions.takenBack.pipe(takeUntilDestroyed()).subscribe((id) => this.choose(id));
    // Sent while the page was left: nobody heard that they arrived.
    effect(() => {
      const [review, words] = [this.open(), this.returning.value()];
      const sent = (text: string) => review?.threads.some(({ comments }) => comments.some((each) => each.text === text.trim()));
      if (review && words && words.submission < review.submission && sent(words.text)) untracked(() => this.returning.forget());
    });
    let last: { row: ReviewRow; writes: boolean } | undefined;
    effect(() => {
      // A list that could not be read says nothing of what left it.
      if (!this.queue.hasValue() || this.left() !== '') return;
      const now = this.chosen();
      const writes = !!this.commenting()?.text || this.words() !== '';
      untracked(() => {
        if (last && last.row.id !== now?.id && last.row.id === this.wanted()) return this.leaves(last.row, last.writes);
        // What is read stays open, also when something more pressing comes in above it.
        if (this.wanted() === null && now) this.wanted.set(now.id);
        last = now && { row: now, writes };
      });
    });
  }

  choose(id: string | null): void {
    this.wanted.set(id);
    this.left.set('');
    this.picked.set(null);
    this.strong.set(null);
    this.wantsWords.set(false);
    this.problem.set(null);
  }

  /** To the first of the list, once it was read that the one before left it. */
  goOn(): void {
    this.choose(null);
  }

  private leaves(row: ReviewRow, writes: boolean): void {
    this.choose(null);
    const kept = writes ? ' What you were writing about it is kept until it comes back.' : '';
    this.left.set(`${row.initials || 'The note'} left your list: it was taken back, or decided elsewhere.${kept}`);
  }

  /** To the next note of the list, or the one before; stays at its ends. */
  step(by: 1 | -1): void {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.chosenId());
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next && next.id !== this.chosenId()) this.choose(next.id);
  }

  /** The end of the open note came into sight. */
  sawAll(): void {
    const id = this.open()?.id;
    if (id) this.read.update((read) => new Set(read).add(id));
  }

  say(words: string): void {
    this.returning.set({ text: words, submission: this.chosen()?.submission ?? 0 });
    this.wantsWords.set(false);
  }

  comment(): void {
    const picked = this.picked();
    if (picked) this.comments.set({ ...picked, text: this.commenting()?.text ?? '' });
  }

  writeComment(text: string): void {
    const at = this.commenting();
    if (at) this.comments.set({ ...at, text });
  }

  leaveComment(): void {
    this.comments.forget();
  }

  /** Sends it; also when another note was looked at meanwhile, it is that one's no more. @returns whether it arrived */
  async sendComment(): Promise<boolean> {
    const [review, at] = [this.open(), this.commenting()];
    const text = at?.text.trim();
    if (!review || !at || !text) return false;
    const { sectionId, anchor } = at;
    const sent = await this.sending.do(() => this.submit((key) => this.client.open({ noteId: review.note.id, sectionId, anchor, text }, key)));
    if (!sent) return false;
    this.comments.forget(`comment/${review.note.id}`);
    this.review.reload();
    return true;
  }

  dismiss(): void {
    this.decisions.dismiss();
  }

  /** Returns the note; without an open comment and without words it asks for them instead. */
  async sendBack(): Promise<void> {
    const review = this.open();
    if (!review) return;
    const text = this.words().trim();
    const allowed = mayReturn({ openThreads: this.talks().open.length, words: text, authorTreats: review.authorTreats });
    // What stands in the way of the other reason is said beside the note.
    if (!allowed.ok) return this.wantsWords.set(allowed.reason === 'no-comment');
    if (!(await this.withoutComment()) || this.open()?.id !== review.id) return;
    const { id, version, hash } = review;
    this.hold({ id, version, key: crypto.randomUUID(), act: 'return', body: { hash, text } }, review);
  }

  /** Approves, or co-signs, what is shown; unread text and open risk are asked about once, the password once a visit. */
  async approve(): Promise<void> {
    const review = this.open();
    if (!review) return;
    const facts = { read: this.read().has(review.id), openRisk: review.openRisk };
    const allowed = mayApprove({ ...facts, confirmed: false });
    if (!(await this.withoutComment())) return;
    const act = review.yes === 'approve' ? 'Approve' : 'Co-sign';
    if (!allowed.ok && !(await this.confirm.ask({ heading: `${act} all the same?`, text: ASK_ONCE[allowed.reason], act, keep: 'Not yet' }))) return;
    this.problem.set(null);
    try {
      if (!(await this.password.ask()) || this.open()?.id !== review.id) return;
    } catch (error) {
      return this.problem.set(error);
    }
    const { id, version, hash } = review;
    const body = { hash, read: facts.read, confirmed: !allowed.ok };
    this.hold({ id, version, key: crypto.randomUUID(), act: 'approve', body }, review);
  }

  /** Nobody comes back to the comment of a decided note: one that was begun and not sent is asked about. */
  private async withoutComment(): Promise<boolean> {
    if (!this.commenting()?.text) return true;
    return this.confirm.ask({ heading: 'Decide without your comment?', text: 'You have begun a comment on this note and not sent it. Once you decide, it is gone.', act: 'Without it', keep: 'Not yet' });
  }

  /** After an act the next note is there: the one that follows in the list, else the one before. */
  private hold(decision: Decision, { id, note }: ReviewView): void {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.chosenId());
    const next = rows[at + 1] ?? rows[at - 1];
    this.comments.forget();
    this.decisions.hold(decision, this.nameOf(id), () => this.returning.forget(wordsOf(note.id)));
    this.choose(next?.id ?? null);
  }

  private nameOf(id: string): string {
    return this.rows().find((row) => row.id === id)?.initials || 'the note';
  }
}

/** Where words with a return are kept, each note's own, until its decision arrived. */
const wordsOf = (noteId: string | undefined): string => (noteId ? `return/${noteId}` : '');
