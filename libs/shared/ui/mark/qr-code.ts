import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';

/** A code for another device's camera, drawn by the server. */
@Component({
  selector: 'att-qr-code',
  template: '<img [src]="source()" [alt]="label()" width="184" height="184" />',
  // White also in the dark: cameras look for dark on light.
  styles: ':host { display: block; } img { display: block; padding: var(--att-2); border-radius: var(--att-radius); background: #fff; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly svg = input.required<string>();
  readonly label = input.required<string>();

  private readonly sanitizer = inject(DomSanitizer);
  /** As an image, where no script in it could run. */
  protected readonly source = computed(() => this.sanitizer.bypassSecurityTrustUrl(`data:image/svg+xml,${encodeURIComponent(this.svg())}`));
}
