import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Cut, MeasureDefinition, MeasureItem } from '@attune/measures/domain';

const SIDE_WORDS: Readonly<Record<Cut['side'], string>> = { from: 'from', above: 'above', below: 'below', upTo: 'up to' };

/** A measure as it would be given and read: its questions with what each answer counts, and its rules in words. */
@Component({
  selector: 'att-measure-preview',
  template: `
    <h2>{{ of().name }}</h2>
    <p class="att-muted">{{ of().id }}, version {{ of().version }}</p>
    <ul>
      @for (line of rules(); track line) { <li>{{ line }}</li> }
    </ul>
    <ol>
      @for (item of items(); track item.number) {
        <li [value]="item.number">
          {{ item.text }}
          <span class="att-muted att-small">{{ item.options }}</span>
        </li>
      }
    </ol>
    <p>{{ of().licence.status }} <span class="att-muted">{{ of().licence.credit }}</span></p>
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    ol { padding-inline-start: 2em; }
    ol li { padding-block: var(--att-1); }
    li span { display: block; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasurePreview {
  readonly of = input.required<MeasureDefinition>();
  protected readonly items = computed(() => [...this.of().items, ...this.of().unscored].map((item) => ({ number: item.number, text: text(item), options: item.options.map((each) => `${each.label.en ?? each.label.es ?? ''} = ${each.value}`).join(', ') })));
  protected readonly rules = computed(() => {
    const { scoring, bands, cutOffs, change, alerts, cadence, missing } = this.of();
    const by = scoring.by === 'parts' ? 'Parts, without a total' : `The ${scoring.by} of the answers, ${scoring.range[0]} to ${scoring.range[1]}`;
    return [
      `${by}; ${scoring.worse} is worse.`,
      missing.atMost === 0 ? 'All answers are needed for a total.' : `At most ${missing.atMost} may lack an answer.`,
      bands.length ? `Bands: ${bands.map(({ from, label }) => `${label} from ${from}`).join(', ')}.` : 'No bands.',
      ...cutOffs.map(({ name, side, at }) => `Cut-off “${name}”: ${SIDE_WORDS[side]} ${at}.`),
      change ? `Reliable change: ${change.threshold} points${change.provisional ? ', provisional' : ''}.` : 'Totals are not compared.',
      ...alerts.map(({ name, act }) => `Alert ${name}: ${act}`),
      cadence.words,
    ].filter(Boolean);
  });
}

const text = ({ text: texts }: MeasureItem): string => texts.en ?? texts.es ?? '';
