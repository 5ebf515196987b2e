import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** The tab says the place ("Week – Attune"); routes name it by `title`, never with a partner's name. */
@Injectable()
export class Titles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const place = this.buildTitle(state);
    this.title.setTitle(place ? `${place} – Attune` : 'Attune');
  }
}
