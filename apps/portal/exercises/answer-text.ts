import { Component, computed, inject, input } from '@angular/core';
import { type Answer, type ChoiceAnswer, type Entry, FEELING_WORDS, FEELINGS, type FeelingsAnswer, type Field } from '@attune/exercises/domain';
import { Say } from './say';
import { W } from './words';

/** What the partner said to what was noticed. */
const REPLY_WORDS = { yes: W.replyYes, 'not-quite': W.replyNotQuite, open: W.replyOpen };

/** One answer in words. */
@Component({
  selector: 'att-answer-text',
  template: '@for (line of lines(); track $index) { <p>{{ line }}</p> }',
  styles: 'p { font: 400 1.0625rem / 1.55 var(--att-serif); white-space: pre-line; }',
})
export class AnswerText {
  private readonly words = inject(Say);
  readonly field = input.required<Field>();
  readonly answer = input.required<Answer>();
  /** Whom a noticing was about; its writer's partner where nothing else is said. */
  readonly observed = input<string>();

  protected readonly lines = computed<string[]>(() => {
    const [field, answer] = [this.field(), this.answer()];
    if (answer === null) return [this.words.say(W.dontKnow)];
    switch (field.kind) {
      case 'scale':
        return [this.words.say(W.of10, { n: answer as number })];
      case 'text':
        return [answer as string];
      case 'feelings':
        return [FEELINGS.filter((each) => (answer as FeelingsAnswer)[each] !== null).map((each) => `${this.words.say(FEELING_WORDS[each])} ${(answer as FeelingsAnswer)[each]}`).join(', ')];
      case 'choice': {
        const choice = answer as ChoiceAnswer;
        if ('words' in choice) return [choice.words];
        const option = field.options.find((each) => each.id === choice.option);
        return [option ? this.words.say(option.label) : ''];
      }
      case 'entries':
        return (answer as readonly Entry[]).map((entry) => this.entry(entry));
    }
  });

  private entry({ what, about, mark, reply }: Entry): string {
    const seen = mark ? ` (${this.words.say(mark === 'saw' ? W.saw : W.made)})` : '';
    return `${this.words.say(W.noticed)} ${what}${about ? ` ${this.words.say(W.whenAbout)} ${about}` : ''}${seen}${reply ? `\n${this.observed() ?? this.words.say(W.yourPartner)}: ${this.words.say(REPLY_WORDS[reply])}` : ''}`;
  }
}
