import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../errors/problem';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An id in a path. Whatever is none is "not found", so that guessing tells nothing. */
@Injectable()
export class Uuid implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !UUID.test(value)) throw notFound();
    return value;
  }
}
