import { isDate } from '@attune/util';
import { ValidateBy } from 'class-validator';

/** A day that exists, 'YYYY-MM-DD'. */
export const IsCalendarDate = (): PropertyDecorator =>
  ValidateBy({ name: 'isCalendarDate', validator: { validate: isDate, defaultMessage: (args) => `${args?.property ?? 'This'} must be a date such as 2026-11-23.` } });
