import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import { connectionLoader } from '../shared/connections.ts';
import { groupedInKeyOrder, inKeyOrder } from '../shared/in-key-order.ts';
import type { Day } from '../shared/instants.ts';
import type { ProcedureListRow, ProcedureVersionModel } from './models.ts';
import {
  type Criteria,
  proceduresOfAgency,
  proceduresOfField,
  proceduresOfUnit,
} from './repository/catalogue.ts';
import { reviewsOfProcedures } from './repository/history.ts';
import { nearestUnits, unitsByCode } from './repository/offerings.ts';
import {
  fieldsByCode,
  proceduresByCode,
  versionsById,
  versionsInForce,
  versionsOfProcedures,
} from './repository/procedures.ts';
import {
  componentsOfVersions,
  decisionsByNumber,
  feesOfVersions,
} from './repository/version-parts.ts';

/** Keys of one statement. */
const maxBatchSize = 500;

export type Loaders = ReturnType<typeof createLoaders>;

/** The loaders of one request. They remember what they loaded, so they end with it. */
export function createLoaders(db: Knex) {
  /** One row for each key. */
  const one = <Row>(
    read: (db: Knex, keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ) =>
    new DataLoader<string, Row | null>(
      async (keys) => inKeyOrder(keys, await read(db, keys), keyOf),
      { maxBatchSize },
    );
  /** A list of rows for each key. */
  const many = <Row>(
    read: (db: Knex, keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ) =>
    new DataLoader<string, Row[]>(
      async (keys) => groupedInKeyOrder(keys, await read(db, keys), keyOf),
      { maxBatchSize },
    );
  return {
    procedure: one(proceduresByCode, ({ code }) => code),
    field: one(fieldsByCode, ({ code }) => code),
    version: one(versionsById, ({ id }) => id),
    versionInForce: argumentLoaders<string, Day, ProcedureVersionModel | null>(
      async (codes, asOf) =>
        inKeyOrder(codes, await versionsInForce(db, codes, asOf), (row) => row.procedure_code),
      maxBatchSize,
    ),
    versionsOfProcedure: many(versionsOfProcedures, (row) => row.procedure_code),
    reviewsOfProcedure: many(reviewsOfProcedures, (row) => row.procedure_code),
    components: many(componentsOfVersions, (row) => row.version_id),
    fees: many(feesOfVersions, (row) => row.version_id),
    decision: one(decisionsByNumber, ({ number }) => number),
    unit: one(unitsByCode, ({ code }) => code),
    nearestUnit: argumentLoaders<string, { area: string; asOf: Day }, string | null>(
      (procedureCodes, args) => nearestUnits(db, procedureCodes, args),
      maxBatchSize,
    ),
    proceduresOfAgency: connectionLoader<ProcedureListRow, string, Criteria>(db, (code, criteria) =>
      proceduresOfAgency(db, criteria, code).select('v.procedure_code'),
    ),
    proceduresOfField: connectionLoader<ProcedureListRow, string, Criteria>(db, (code, criteria) =>
      proceduresOfField(db, criteria, code).select('v.procedure_code'),
    ),
    proceduresOfUnit: connectionLoader<ProcedureListRow, string, Criteria>(db, (code, criteria) =>
      proceduresOfUnit(db, criteria, code).select('o.procedure_code'),
    ),
  };
}
