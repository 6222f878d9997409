import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import { groupedInKeyOrder, inKeyOrder } from '../shared/in-key-order.ts';
import { maxParentsPerStatement, type Page } from '../shared/pagination.ts';
import type { DossierFilter } from './generated/resolver-types.ts';
import { dossiersByCode, dossiersById, partsOf } from './repository/dossiers.ts';
import { countDossiersOfUnits, dossierPagesOfUnits } from './repository/lists.ts';
import { type Moment, overdueDossiersOfUnits } from './repository/overdue.ts';
import * as parts from './repository/parts.ts';
import { figuresOfEach, type Grouping, type Period } from './repository/statistics.ts';

/** Keys of one statement. */
const maxBatchSize = 500;

/** The loaders of one request. They remember what they loaded, so they end with it. */
export function createLoaders(db: Knex, now: Date) {
  return {
    ...dossierLoaders(db),
    ...partLoaders(db),
    ...unitLoaders(db, now),
    /** Figures of a period, for units or for procedures. */
    figures: argumentLoaders(
      (codes: readonly string[], { grouping, ...period }: Period & { grouping: Grouping }) =>
        figuresOfEach(db, grouping, codes, period, now),
      maxBatchSize,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function dossierLoaders(db: Knex) {
  return {
    dossierByCode: new DataLoader(
      async (codes: readonly string[]) =>
        inKeyOrder(codes, await dossiersByCode(db, codes), (row) => row.code),
      { maxBatchSize },
    ),
    dossierById: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await dossiersById(db, ids), (row) => row.id),
      { maxBatchSize },
    ),
    partsOfDossier: new DataLoader(
      async (ids: readonly number[]) =>
        groupedInKeyOrder(ids, await partsOf(db, ids), (row) => row.parent_id),
      { maxBatchSize },
    ),
  };
}

/** What belongs to a dossier, by its row number. */
function partLoaders(db: Knex) {
  const list = <Row extends { readonly dossier_id: number }>(
    rowsOf: (db: Knex, ids: readonly number[]) => Promise<Row[]>,
  ) =>
    new DataLoader(
      async (ids: readonly number[]) =>
        groupedInKeyOrder(ids, await rowsOf(db, ids), (row) => row.dossier_id),
      { maxBatchSize },
    );
  const single = <Row extends { readonly dossier_id: number }>(
    rowsOf: (db: Knex, ids: readonly number[]) => Promise<Row[]>,
  ) =>
    new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await rowsOf(db, ids), (row) => row.dossier_id),
      { maxBatchSize },
    );
  return {
    events: list(parts.eventsOf),
    steps: list(parts.stepsOf),
    components: list(parts.componentsOf),
    transfers: list(parts.transfersOf),
    slips: list(parts.slipsOf),
    supplements: list(parts.supplementsOf),
    payments: list(parts.paymentsOf),
    result: single(parts.resultsOf),
    rating: single(parts.ratingsOf),
  };
}

/** What a page of units asks for, by unit code. */
function unitLoaders(db: Knex, now: Date) {
  return {
    dossiersOfUnit: argumentLoaders(
      (codes: readonly string[], { page, filter }: { page: Page; filter: DossierFilter }) =>
        dossierPagesOfUnits(db, codes, page, { filter, now }),
      maxParentsPerStatement,
    ),
    dossierCountOfUnit: argumentLoaders(
      (codes: readonly string[], filter: DossierFilter) =>
        countDossiersOfUnits(db, codes, { filter, now }),
      maxParentsPerStatement,
    ),
    overdueDossiersOfUnit: argumentLoaders(
      (codes: readonly string[], { moment, first }: { moment: Moment; first: number }) =>
        overdueDossiersOfUnits(db, codes, moment, first),
      maxParentsPerStatement,
    ),
  };
}
