import { measureOf, type MeasureDefinition } from '@attune/measures/domain';
import { notFound, statement, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

/** A measure that the practice brought, at a version or at its newest. $1 measure, $2 version or null. */
const imported = statement(
  'measures.imported',
  `SELECT d.body FROM measures.definition d WHERE d.practice_id = kernel.practice_id() AND d.measure = $1 AND ($2::int IS NULL OR d.version = $2)
   ORDER BY d.version DESC LIMIT 1`,
);

/** Finds what a measure's name and version stand for: shipped with the product, or brought by the practice. */
@Injectable()
export class Definitions {
  constructor(private readonly uow: UnitOfWork) {}

  /** 404 for a measure that nobody here has, or not at that version. Without a version the newest. */
  async of(measure: string, version?: number): Promise<MeasureDefinition> {
    const found = measureOf(measure, version) ?? (await this.brought(measure, version));
    if (!found) throw notFound();
    return found;
  }

  private async brought(measure: string, version?: number): Promise<MeasureDefinition | undefined> {
    const [[found]] = await this.uow.flight<[{ body: MeasureDefinition }[]]>(imported(measure, version ?? null));
    return found?.body;
  }
}
