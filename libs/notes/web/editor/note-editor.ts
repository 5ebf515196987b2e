import { NgComponentOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, inject, Injector, input, output, signal, type Type, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { findAnchor, type Mark, NOTE_MAX, type NoteView } from '@attune/notes/domain';
import { Icon, Lane, ME, ProblemNote, Shortcuts, Skeleton, TimeOfDayPipe } from '@attune/ui';
import { type AssignInputs, BESIDE_NOTE, type ExerciseDone, visibleTalks, type Talk } from '../beside-note';
import { Conflict } from '../difference/conflict';
import { Earlier } from '../difference/earlier';
import { Draft } from '../draft/draft';
import { KeptDrafts } from '../draft/kept-drafts';
import { LooseWords } from '../draft/loose-words';
import { Beside } from '../margin/beside';
import { Sheet } from '../margin/sheet';
import { NotesClient } from '../notes-client';
import { FactsLine } from '../paper/facts-line';
import { groupsOf, partId } from '../paper/paper-groups';
import { Signing } from '../signing/signing';
import { exerciseLines, type PartLine } from './exercise-lines';
import { ExercisesDone } from './exercises-done';
import { FactsForm } from './facts-form';
import { LastPlan } from './last-plan';
import { NoteBar, type EndAct, type Open } from './note-bar';
import { PartEditor } from './part-editor';
import { RiskChoice } from './risk-choice';
import { TemplateChoice } from './template-choice';

const FACT_WORDS: Record<string, string> = { startedAt: 'Start', stoppedAt: 'Stop' };

/** The note while its author writes it. Nothing here ever stands between a hand and the text. */
@Component({
  selector: 'att-note-editor',
  imports: [
    Beside, Conflict, Earlier, ExercisesDone, FactsForm, FactsLine, Icon, Lane, LastPlan, LooseWords, MatButton, NgComponentOutlet, NoteBar, PartEditor, ProblemNote, RiskChoice,
    Sheet, Signing, Skeleton, TemplateChoice, TimeOfDayPipe,
  ],
  providers: [Draft, KeptDrafts],
  templateUrl: './note-editor.html',
  styleUrls: ['../paper/paper.css', './note-editor.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'key($event)' },
})
export class NoteEditor {
  readonly note = input.required<NoteView>();
  /** The note moved on, or took another shape: it is to be read again. */
  readonly moved = output();

  private readonly client = inject(NotesClient);
  private readonly beside = inject(BESIDE_NOTE, { optional: true });
  private readonly injector = inject(Injector);
  private readonly here = inject(ME);
  protected readonly draft = inject(Draft);
  protected readonly card = this.beside?.card ?? null;
  // A note that was never submitted has no comments yet.
  protected readonly talks = this.beside?.talks(() => (this.note().submission > 0 ? this.note().id : undefined));
  private readonly exercises = this.beside?.exercises(() => this.note().appointmentId);
  protected readonly shown = computed(() => this.draft.note() ?? this.note());
  protected readonly groups = computed(() => groupsOf(this.shown()));
  protected readonly planKey = computed(() => this.shown().sections.find(({ key }) => key === 'plan')?.id ?? '');
  // What was read before conjoint mode was switched on must not stay on the screen.
  protected readonly done = computed(() => (this.exercises?.hasValue() && !this.draft.conjoint() ? (this.exercises.value() ?? []) : []));
  /** Beside which part the exercises stand: their own, or the first one in a shape without it. */
  protected readonly doneBeside = computed(() => (this.groups().find(({ key }) => key === 'exercise') ?? this.groups()[0])?.key);
  protected readonly partId = partId;
  protected readonly factsOpen = signal(false);
  protected readonly shapesOpen = signal(false);
  protected readonly comparing = signal(false);
  protected readonly signing = signal(false);
  protected readonly chosen = signal<string | null>(null);
  protected readonly problem = signal<unknown>(null);
  /** The field that was jumped to, which says under itself what it lacks. */
  protected readonly pointed = signal('');
  protected readonly mayAssign = computed(() => this.beside !== null && this.here.may('exercises.assign'));
  protected readonly assigning = signal<Type<unknown> | null>(null);
  protected readonly assignInputs = computed((): AssignInputs & Record<string, unknown> => ({ coupleId: this.note().coupleId, assigned: this.assigned, closed: this.assignClosed }));
  protected readonly open = computed((): Open[] => {
    const names = new Map(this.groups().flatMap(({ parts }) => parts.map(({ section, name }) => [section.id, name] as const)));
    return this.draft.missing().map(({ field, message }) => ({ field, words: FACT_WORDS[field] ?? names.get(field.split('.')[1] ?? '') ?? message }));
  });
  /** Not all parts are here, or may be shown: nobody signs what they do not see. */
  protected readonly hides = computed(() => this.draft.conjoint() || this.note().conjoint);
  protected readonly act = computed((): EndAct | null => (this.hides() ? null : this.draft.conflict() ? 'compare' : this.signing() || this.draft.waits() ? null : this.note().way));
  /** What each part says under itself, the facts under '': what it lacks once one was led there, and at once that it is too long to be saved. */
  protected readonly lacking = computed(() => {
    const tooLong = (id: string) => (this.shown().sections.find((each) => each.id === id)?.text.length ?? 0) > NOTE_MAX;
    const said = new Map<string, string>();
    for (const { field, message } of this.draft.missing()) {
      const [, id = ''] = field.split('.');
      if (field === this.pointed() || tooLong(id)) said.set(id, [said.get(id), message].filter(Boolean).join(' '));
    }
    return said;
  });
  protected readonly stopping = signal(false);
  protected readonly mayStop = computed(() => this.note().appointment?.runs === true && this.shown().stoppedAt === null);
  /** As long as nothing but what was filled in stands there, another shape may still be taken. */
  protected readonly isEmpty = computed(() => this.note().state === 'draft' && this.note().submission === 0 && this.shown().sections.every(({ id, text, risk }) => (text === '' || text === this.draft.filled.get(id)) && risk === null));
  private readonly all = computed<readonly Talk[]>(() => (this.talks?.hasValue() ? visibleTalks(this.talks.value(), this.draft.conjoint()) : []));
  /** Comments by part; under '' those about the whole note, or about words that are gone. */
  protected readonly talksOf = computed(() => {
    const bySection: Record<string, { talk: Talk; mark: Mark | null }[]> = {};
    for (const talk of this.all()) {
      const text = this.shown().sections.find(({ id }) => id === talk.sectionId)?.text;
      const span = text !== undefined && talk.anchor ? findAnchor(text, talk.anchor) : null;
      (bySection[span && talk.sectionId ? talk.sectionId : ''] ??= []).push({ talk, mark: span && { id: talk.id, span } });
    }
    for (const each of Object.values(bySection)) each.sort((one, other) => (one.mark?.span.start ?? 0) - (other.mark?.span.start ?? 0));
    return bySection;
  });

  constructor() {
    effect(() => {
      const note = this.note();
      untracked(() => void this.draft.take(note));
    });
    inject(Shortcuts).add([{ key: 'e', does: 'Assign an exercise', run: () => void this.assign(), when: this.mayAssign }]);
    effect(() => {
      if (!this.draft.ready() || this.draft.waits() || this.draft.conflict()) return;
      const [done, untouched] = [this.done(), this.note().untouched];
      untracked(() => this.fill(done, untouched));
    });
    effect(() => this.draft.reshaped() && untracked(() => this.moved.emit()));
    // What was found on this device in conflict with the server has no text that one could go on with.
    effect(() => this.draft.ready() && this.draft.conflict() && !this.draft.hasTyped() && this.comparing.set(true));
  }

  protected marksOf(sectionId: string): Mark[] {
    return (this.talksOf()[sectionId] ?? []).flatMap(({ talk, mark }) => (mark && talk.state === 'open' ? [mark] : []));
  }

  protected textOf(sectionId: string): string {
    return this.shown().sections.find(({ id }) => id === sectionId)?.text ?? '';
  }

  /** Puts a line under what is written in a part already. */
  protected put(sectionId: string, line: string): void {
    const text = this.textOf(sectionId).trimEnd();
    this.draft.write(sectionId, { text: text ? `${text}\n${line}` : line });
  }

  protected putAll(lines: readonly PartLine[]): void {
    for (const { sectionId, line } of lines) this.put(sectionId, line);
  }

  /** The note opens with what was done (`screens.md`), each line in its own part; a part that was ever written, or cleared, is its author's. */
  private fill(done: readonly ExerciseDone[], untouched: readonly string[]): void {
    const open = new Set(untouched.filter((id) => !this.draft.filled.has(id) && this.textOf(id) === ''));
    const lines = done.flatMap((each) => exerciseLines(each, this.shown())).filter(({ sectionId }) => open.has(sectionId));
    for (const id of new Set(lines.map(({ sectionId }) => sectionId))) {
      const text = lines.filter(({ sectionId }) => sectionId === id).map(({ line }) => line).join('\n');
      this.draft.fill(id, text);
    }
  }

  /** Leads to what is missing, and lets the field say what it lacks. */
  protected jump(field: string): void {
    this.pointed.set(field);
    const [kind, id = '', what] = field.split('.');
    if (kind !== 'sections') this.factsOpen.set(true);
    afterNextRender(() => {
      const place = document.getElementById(kind === 'sections' ? (what === 'risk' ? `risk-${id}` : partId(id)) : `fact-${field}`);
      const control = place?.matches('textarea, input') ? place : place?.querySelector<HTMLElement>('input');
      control?.focus({ preventScroll: true });
      (control ?? place)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    }, { injector: this.injector });
  }

  /** The end of the writing: to what is missing, or down to where one signs. A conflict comes before both. */
  protected end(): void {
    if (this.draft.conflict()) return this.comparing.set(true);
    const [first] = this.draft.missing();
    if (this.draft.loose().length) document.querySelector<HTMLElement>('att-loose-words section')?.focus();
    else if (first) this.jump(first.field);
    else this.signing.set(true);
  }

  protected async assign(): Promise<void> {
    this.assigning.set((await this.beside?.assign()) ?? null);
  }
  private readonly assignClosed = (): void => this.assigning.set(null);
  /** What was given stands in the plan at once, where it can be put otherwise or struck. */
  private readonly assigned = (line: string): void => {
    this.assignClosed();
    if (this.planKey()) this.put(this.planKey(), line);
  };

  /** The appointment is over: its stop is the note's. */
  protected async stop(): Promise<void> {
    const { appointmentId, appointment } = this.note();
    if (!appointment) return;
    this.problem.set(null);
    this.stopping.set(true);
    try {
      const { stoppedAt } = await this.client.stop(appointmentId, appointment.version);
      this.draft.know({ stoppedAt });
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.stopping.set(false);
      this.moved.emit();
    }
  }

  protected async reshape(template: string): Promise<void> {
    this.problem.set(null);
    try {
      for (const id of this.draft.filled.keys()) this.draft.fill(id, '');
      await this.draft.save();
      await this.client.reshape(this.note().id, this.draft.version(), template).catch(this.overtaken);
      this.shapesOpen.set(false);
      this.moved.emit();
    } catch (error) {
      this.problem.set(error);
    }
  }

  protected readonly sign = async (): Promise<void> => {
    const { id, way } = this.note();
    if (!way || !(await this.draft.save())) throw this.draft.problem() ?? new HttpErrorResponse({ status: 0 });
    await this.client.act(way, id, this.draft.version(), crypto.randomUUID()).catch(this.overtaken);
    this.moved.emit();
  };
  /** Another window wrote since: what it wrote comes here by itself, beside the word that it did. */
  private readonly overtaken = (error: unknown): never => {
    if (error instanceof HttpErrorResponse && error.status === 412) this.moved.emit();
    throw error;
  };

  /** Ctrl-S, out of habit: at once instead of in two seconds. */
  protected key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.draft.save();
  }
}
