import { DestroyRef, Directive, ElementRef, inject, input, type OnInit } from '@angular/core';

/**
 * Something in the margin that belongs to marked words: it stands at their height, or below what is there already. Where the
 * margin lies under the text, on a phone, it simply follows.
 */
@Directive({ selector: '[attBeside]', host: { '[attr.data-beside]': 'attBeside()' } })
export class Beside implements OnInit {
  /** The id of the mark. */
  readonly attBeside = input.required<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly destroyed = inject(DestroyRef);

  ngOnInit(): void {
    // The directive is placed into its row only after this; rows are told apart then.
    const watching = new ResizeObserver(() => align(this.host.closest<HTMLElement>('[data-row]')));
    queueMicrotask(() => {
      const row = this.host.closest<HTMLElement>('[data-row]');
      if (row) watching.observe(row);
      watching.observe(this.host);
    });
    this.destroyed.onDestroy(() => watching.disconnect());
  }
}

function align(row: HTMLElement | null): void {
  if (!row) return;
  const top = row.getBoundingClientRect().top;
  for (const each of row.querySelectorAll<HTMLElement>('[data-beside]')) {
    each.style.marginBlockStart = '0';
    const mark = row.querySelector(`[data-marks~="${CSS.escape(each.dataset['beside'] ?? '')}"]`);
    const margin = each.closest<HTMLElement>('[data-margin]');
    const isBeside = margin !== null && margin.getBoundingClientRect().top - top < 1 && margin.getBoundingClientRect().left - row.getBoundingClientRect().left > 1;
    if (!mark || !isBeside) continue;
    const lack = mark.getBoundingClientRect().top - each.getBoundingClientRect().top;
    each.style.marginBlockStart = `${Math.max(0, Math.round(lack))}px`;
  }
}
