import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { Reach } from '../shared/access/reach.ts';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import { groupedInKeyOrder, inKeyOrder } from '../shared/in-key-order.ts';
import { maxParentsPerStatement, type Page } from '../shared/pagination.ts';
import { createDisclosures } from './access/disclosures.ts';
import type { DossierFilter } from './generated/resolver-types.ts';
import { dossiersByCode, dossiersById, partsOf } from './repository/dossiers.ts';
import { countDossiersOfUnits, dossierPagesOfUnits } from './repository/lists.ts';
import { type Moment, overdueDossiersOfUnits } from './repository/overdue.ts';
import * as parts from './repository/parts.ts';
import { figuresOfEach, type Grouping, type Period } from './repository/statistics.ts';

/** Keys of one statement. */
const maxBatchSize = 500;

/** Who asks. */
interface Viewer {
  readonly caller: Caller;
  readonly reachOf: ReachOf;
}

/** How far the caller reaches, once it is asked for: each loader shows what the caller may see, and no more. */
type ReachOf = () => Promise<Reach>;

/** The loaders of one request. They remember what they loaded, so they end with it. */
export function createLoaders(db: Knex, now: Date, { caller, reachOf }: Viewer) {
  return {
    disclosures: createDisclosures(db, caller, now),
    ...dossierLoaders(db, reachOf),
    ...partLoaders(db),
    ...unitLoaders(db, now, reachOf),
    /** Figures of a period, for units or for procedures. */
    figures: argumentLoaders(
      async (codes: readonly string[], { grouping, ...period }: Period & { grouping: Grouping }) =>
        figuresOfEach(db, grouping, codes, period, { reach: await reachOf(), now }),
      maxBatchSize,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function dossierLoaders(db: Knex, reachOf: ReachOf) {
  return {
    dossierByCode: new DataLoader(
      async (codes: readonly string[]) =>
        inKeyOrder(codes, await dossiersByCode(db, codes, await reachOf()), (row) => row.code),
      { maxBatchSize },
    ),
    dossierById: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await dossiersById(db, ids, await reachOf()), (row) => row.id),
      { maxBatchSize },
    ),
    partsOfDossier: new DataLoader(
      async (ids: readonly number[]) =>
        groupedInKeyOrder(ids, await partsOf(db, ids, await reachOf()), (row) => row.parent_id),
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
function unitLoaders(db: Knex, now: Date, reachOf: ReachOf) {
  return {
    dossiersOfUnit: argumentLoaders(
      async (codes: readonly string[], { page, filter }: { page: Page; filter: DossierFilter }) =>
        dossierPagesOfUnits(db, codes, page, { reach: await reachOf(), filter, now }),
      maxParentsPerStatement,
    ),
    dossierCountOfUnit: argumentLoaders(
      async (codes: readonly string[], filter: DossierFilter) =>
        countDossiersOfUnits(db, codes, { reach: await reachOf(), filter, now }),
      maxParentsPerStatement,
    ),
    overdueDossiersOfUnit: argumentLoaders(
      async (codes: readonly string[], { moment, first }: { moment: Moment; first: number }) =>
        overdueDossiersOfUnits(db, codes, { moment, reach: await reachOf() }, first),
      maxParentsPerStatement,
    ),
  };
}
