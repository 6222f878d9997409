import type { Knex } from 'knex';
import { groupedInKeyOrder, inKeyOrder } from '../../shared/in-key-order.ts';
import type { DossierModel } from '../models.ts';
import type { KnownProcedure } from '../repository/known.ts';
import * as parts from '../repository/parts.ts';

/** What the national portal is told about the applicant: as it is, or masked. */
export interface NationalApplicant {
  readonly name: string;
  readonly identity: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** What the dossier is about, in the applicant's words. */
  readonly summary: string | null;
}

/** All that the payloads of a dossier are made of. */
export interface NationalFacts {
  readonly dossier: DossierModel;
  readonly applicant: NationalApplicant;
  readonly procedure: KnownProcedure | null;
  readonly components: readonly parts.ComponentRow[];
  readonly payments: readonly parts.PaymentRow[];
  readonly supplements: readonly parts.SupplementRow[];
  readonly result: parts.ResultRow | null;
  readonly events: readonly parts.EventRow[];
  readonly steps: readonly parts.StepRow[];
}

/** Reads the facts of many dossiers with a fixed number of statements. */
export async function nationalFactsOf(
  db: Knex,
  dossiers: readonly DossierModel[],
  applicantOf: (dossier: DossierModel) => NationalApplicant,
): Promise<NationalFacts[]> {
  const ids = dossiers.map(({ id }) => id);
  const codes = [...new Set(dossiers.map(({ procedure_code }) => procedure_code))];
  const [procedures, components, payments, supplements, results, events, steps] = await Promise.all(
    [
      db<KnownProcedure>('known_procedures')
        .select('code', 'name', 'field_name')
        .whereIn('code', codes),
      parts.componentsOf(db, ids),
      parts.paymentsOf(db, ids),
      parts.supplementsOf(db, ids),
      parts.resultsOf(db, ids),
      parts.eventsOf(db, ids),
      parts.stepsOf(db, ids),
    ],
  );
  const grouped = <Row extends { readonly dossier_id: number }>(rows: readonly Row[]) =>
    groupedInKeyOrder(ids, rows, ({ dossier_id }) => dossier_id);
  const lists = {
    components: grouped(components),
    payments: grouped(payments),
    supplements: grouped(supplements),
    events: grouped(events),
    steps: grouped(steps),
  };
  const result = inKeyOrder(ids, results, ({ dossier_id }) => dossier_id);
  const procedure = new Map(procedures.map((known) => [known.code, known]));
  return dossiers.map((dossier, index) => ({
    dossier,
    applicant: applicantOf(dossier),
    procedure: procedure.get(dossier.procedure_code) ?? null,
    components: lists.components[index] ?? [],
    payments: lists.payments[index] ?? [],
    supplements: lists.supplements[index] ?? [],
    result: result[index] ?? null,
    events: lists.events[index] ?? [],
    steps: lists.steps[index] ?? [],
  }));
}
