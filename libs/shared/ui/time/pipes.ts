import { inject, Pipe, type PipeTransform } from '@angular/core';
import { PracticeTime } from './practice-time';
import { show, type Shown } from './show';

type Value = Date | string | null | undefined;

// Not pure: zone and language are signals, and a text must follow them. The formatters behind are kept.
abstract class TimePipe implements PipeTransform {
  private readonly place = inject(PracticeTime);
  protected abstract readonly what: Shown;

  transform(value: Value): string {
    return value ? show(this.what, value, this.place.zone(), this.place.locale()) : '';
  }
}

/** 'Mon 23 Nov' */
@Pipe({ name: 'attDay', pure: false })
export class DayPipe extends TimePipe {
  protected readonly what = 'day';
}

/** '14:02' */
@Pipe({ name: 'attTime', pure: false })
export class TimeOfDayPipe extends TimePipe {
  protected readonly what = 'time';
}

/** 'Mon 23 Nov, 14:02' */
@Pipe({ name: 'attMoment', pure: false })
export class MomentPipe extends TimePipe {
  protected readonly what = 'moment';
}
