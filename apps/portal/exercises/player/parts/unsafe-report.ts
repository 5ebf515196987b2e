import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { MatButtonModule } from '@angular/material/button';
import { UNSAFE_MAX, VOICE } from '@attune/exercises/domain';
import { keyed } from '@attune/ui';
import { ExercisesClient } from '../../exercises-client';
import { TextInput } from '../../fields/text-input';
import { Say } from '../../say';
import { W } from '../../words';

/** "I did not feel safe doing this": who reads it, a word of care first, and nothing of it anywhere else. */
@Component({
  selector: 'att-unsafe-report',
  imports: [MatButtonModule, RouterLink, TextInput],
  template: `
    @if (sent()) {
      <h1 tabindex="-1">{{ words.say(VOICE.unsafeSent, names()) }}</h1>
      <div class="foot"><a mat-flat-button routerLink="/">{{ words.say(W.toHome) }}</a></div>
    } @else {
      <h1 tabindex="-1">{{ words.say(VOICE.unsafeBefore, names()) }}</h1>
      <p>{{ words.say(W.unsafeAsk) }}</p>
      <att-text-input [label]="words.say(W.unsafeAsk)" [max]="max" [(value)]="text" />
      @if (failed()) { <p role="alert">{{ words.say(W.noConnection) }}</p> }
      <div class="foot">
        <button mat-flat-button type="button" [disabled]="busy()" (click)="send()">{{ words.say(W.send) }}</button>
        <button mat-button type="button" (click)="back.emit()">{{ words.say(W.back) }}</button>
      </div>
    }
  `,
  styles: ':host { display: grid; gap: var(--att-4); } h1 { font-size: 1.375rem; outline: none; } .foot { display: grid; gap: var(--att-2); } .foot > * { width: 100%; min-height: 52px; }',
})
export class UnsafeReport {
  protected readonly words = inject(Say);
  private readonly client = inject(ExercisesClient);
  protected readonly W = W;
  protected readonly VOICE = VOICE;
  protected readonly max = UNSAFE_MAX;
  /** Finds the run that it is about, or begins one; null without a connection. */
  readonly run = input.required<() => Promise<string | null>>();
  readonly names = input.required<{ clinician: string; supervisors: string; care: string }>();
  readonly sent = input(false);
  readonly isSent = output();
  readonly back = output();
  protected readonly text = signal<string | null | undefined>(undefined);
  private readonly submit = keyed();
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.failed.set(false);
    const [runId, words] = [await this.run()(), this.text()?.trim()];
    const arrived = runId !== null && (await this.submit((key) => firstValueFrom(this.client.unsafe(runId, words ? { words } : {}, key))).then(() => true, () => false));
    this.busy.set(false);
    this.failed.set(!arrived);
    if (arrived) this.isSent.emit();
  }
}
