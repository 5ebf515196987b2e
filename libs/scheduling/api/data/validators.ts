import { isDate, isTime } from '@attune/util';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A day that exists, 'YYYY-MM-DD'. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({
    name: 'isCalendarDate',
    validator: { validate: (value) => isDate(value), defaultMessage: (args) => `${args?.property ?? 'This'} must be a date such as 2026-11-23.` },
  }, options);

/** A time of day on 24 hours, 'HH:MM'. */
export const IsClockTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'isClockTime',
    validator: { validate: (value) => isTime(value), defaultMessage: (args) => `${args?.property ?? 'This'} must be a time such as 14:30.` },
  });
