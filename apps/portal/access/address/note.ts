import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { addressWords } from './words';

/** The way to another address, beside the present one. */
@Component({
  selector: 'att-address-note',
  imports: [MatButton, RouterLink],
  template: '<a matButton="outlined" routerLink="/address-change">{{ say().heading }}</a>',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; } a { min-height: 48px; }',
})
export class AddressNote {
  protected readonly say = addressWords();
}
