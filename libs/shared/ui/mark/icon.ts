import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { ICONS, type IconName } from './icons';

/** A picture beside words. It says nothing to a screen reader unless it stands alone and is given a label. */
@Component({
  selector: 'att-icon',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[innerHTML]': 'svg()',
    '[attr.role]': 'label() ? "img" : null',
    '[attr.aria-label]': 'label() || null',
    '[attr.aria-hidden]': 'label() ? null : "true"',
    '[style.--size.px]': 'size()',
  },
  styles: `
    :host { display: inline-flex; flex: none; width: var(--size); height: var(--size); }
    :host ::ng-deep svg { width: 100%; height: 100%; stroke-width: 1.75; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input(20);
  readonly label = input('');

  private readonly sanitizer = inject(DomSanitizer);
  // The texts are files of the product, compiled in: nothing from outside reaches this.
  protected readonly svg = computed(() => this.sanitizer.bypassSecurityTrustHtml(ICONS[this.name()]));
}
