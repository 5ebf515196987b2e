import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { badRequest, type FieldError } from '../errors/problem';

const LOOK = 'Please look at the marked fields.';
/** More than any form has fields: an answer stays small whatever was sent. */
const MOST_NAMED = 50;

/** Strict input: unknown keys are refused, nothing is coerced, and each refusal names its field. */
export function strictValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors: ValidationError[]) => badRequest(LOOK, errors.flatMap((each) => fieldErrors(each, '')).slice(0, MOST_NAMED)),
  });
}

/** For a handler that takes nothing: an unknown field is refused there as everywhere. */
export function refuseFields(body: unknown): void {
  const errors = Object.keys(body ?? {}).flatMap((property) => fieldErrors({ property, constraints: { whitelistValidation: '' } }, ''));
  if (errors.length > 0) throw badRequest(LOOK, errors.slice(0, MOST_NAMED));
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? `${error.property} is not a field that can be set here.` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
