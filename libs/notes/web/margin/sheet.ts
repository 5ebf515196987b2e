import { afterNextRender, DestroyRef, Directive, ElementRef, inject } from '@angular/core';

const GAP = 8;

/**
 * Keeps the margin in step with the paper: each row's margin begins at the row, or below the one before it, so that a long comment
 * tears no hole into the text. Where there is no room beside the paper, the margin follows its part and nothing is moved.
 */
@Directive({ selector: '[attSheet]' })
export class Sheet {
  private readonly sheet = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private frame = 0;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const sizes = new ResizeObserver(() => this.soon());
      const watch = () => {
        sizes.disconnect();
        for (const each of [this.sheet, ...this.sheet.querySelectorAll('[data-row], [data-margin]')]) sizes.observe(each);
      };
      const children = new MutationObserver(watch);
      children.observe(this.sheet, { childList: true, subtree: true });
      watch();
      destroyed.onDestroy(() => {
        sizes.disconnect();
        children.disconnect();
        cancelAnimationFrame(this.frame);
      });
    });
  }

  private soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.align());
  }

  private align(): void {
    const { sheet } = this;
    const isBeside = getComputedStyle(sheet).getPropertyValue('--beside').trim() === '1';
    const top = sheet.getBoundingClientRect().top;
    const topOf = (element: Element) => element.getBoundingClientRect().top - top;
    let bottom = 0;
    for (const row of sheet.querySelectorAll<HTMLElement>('[data-row]')) {
      const margin = row.querySelector<HTMLElement>('[data-margin]');
      if (!margin) continue;
      const begin = isBeside && bottom > 0 ? Math.max(0, bottom + GAP - topOf(row)) : 0;
      margin.style.top = isBeside ? `${Math.round(begin)}px` : '';
      for (const each of margin.querySelectorAll<HTMLElement>('[data-beside]')) {
        each.style.marginBlockStart = '';
        const mark = row.querySelector(`[data-marks~="${CSS.escape(each.dataset['beside'] ?? '')}"]`);
        if (isBeside && mark) each.style.marginBlockStart = `${Math.max(0, Math.round(topOf(mark) - topOf(each)))}px`;
      }
      if (margin.childElementCount) bottom = Math.max(bottom, margin.getBoundingClientRect().bottom - top);
    }
    sheet.style.marginBlockEnd = isBeside ? `${Math.max(0, Math.round(bottom - sheet.offsetHeight))}px` : '';
  }
}
