import { Directive, input } from '@angular/core';

/** Something in the margin that belongs to marked words: it stands at their height, or below what is there already. */
@Directive({ selector: '[attBeside]', host: { '[attr.data-beside]': 'attBeside()' } })
export class Beside {
  /** The id of the mark. */
  readonly attBeside = input.required<string>();
}
