import type { Knex } from 'knex';
import { dailyMeasures, dossierMeasures, flowMeasures } from './measures.ts';

/** A table of sums. Its key is the dimensions with the day, or the first day of the month. */
export interface Rollup {
  readonly table: string;
  readonly dimensions: readonly string[];
  readonly by: 'day' | 'month';
  readonly measures: readonly string[];
}

/**
 * Sums of the same changes by different dimensions, and the table of changes that are not in them yet. A change writes
 * rows of its own there, so that no two changes wait for each other at a sum; they are folded into the sums later. The
 * truth is the sums and the changes together, read by one statement.
 */
export interface RollupFamily {
  readonly changes: string;
  /** Dimensions of the changes. A rollup may have the level of the unit, too, see {@link dimensionColumns}. */
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly rollups: readonly Rollup[];
}

export const unitDays: Rollup = {
  table: 'statistics_unit_days',
  dimensions: ['unit_code', 'channel'],
  by: 'day',
  measures: dailyMeasures,
};
export const unitMonths: Rollup = {
  table: 'statistics_unit_months',
  dimensions: ['unit_code', 'channel'],
  by: 'month',
  measures: dossierMeasures,
};
export const procedureDays: Rollup = {
  table: 'statistics_procedure_days',
  dimensions: ['procedure_code', 'channel'],
  by: 'day',
  measures: dailyMeasures,
};
export const procedureMonths: Rollup = {
  table: 'statistics_procedure_months',
  dimensions: ['procedure_code', 'channel'],
  by: 'month',
  measures: dossierMeasures,
};
/** By month only: by day it would have as many rows as there are dossiers. */
export const cellMonths: Rollup = {
  table: 'statistics_cell_months',
  dimensions: ['unit_code', 'procedure_code', 'channel'],
  by: 'month',
  measures: dossierMeasures,
};
/** As many rows for few dossiers as for millions. */
export const levelDays: Rollup = {
  table: 'statistics_level_days',
  dimensions: ['level', 'channel'],
  by: 'day',
  measures: dailyMeasures,
};
export const levelMonths: Rollup = {
  table: 'statistics_level_months',
  dimensions: ['level', 'channel'],
  by: 'month',
  measures: dossierMeasures,
};
export const flowDays: Rollup = {
  table: 'statistics_flow_days',
  dimensions: ['from_level', 'to_level'],
  by: 'day',
  measures: flowMeasures,
};

export const dossierFamily: RollupFamily = {
  changes: 'statistics_changes',
  dimensions: ['unit_code', 'procedure_code', 'channel'],
  measures: dossierMeasures,
  rollups: [
    unitDays,
    unitMonths,
    procedureDays,
    procedureMonths,
    cellMonths,
    levelDays,
    levelMonths,
  ],
};

export const flowFamily: RollupFamily = {
  changes: 'statistics_flow_changes',
  dimensions: ['from_level', 'to_level'],
  measures: flowMeasures,
  rollups: [flowDays],
};

/** Of dossiers of which everybody may know. */
export const publicFamilies = [dossierFamily, flowFamily];

/**
 * Sums of confidential dossiers, apart from the others: whoever may not know of these reads sums in which they are not.
 * They are few, so one table by day has all dimensions; with the holder, as a dossier is seen by who holds it. Those
 * by unit and month are read with figures of units and levels, those by level by whoever may know of all dossiers.
 */
export const hiddenDays: Rollup = {
  table: 'statistics_hidden_days',
  dimensions: ['unit_code', 'holder_code', 'procedure_code', 'channel'],
  by: 'day',
  measures: dossierMeasures,
};
export const hiddenUnitMonths: Rollup = {
  table: 'statistics_hidden_unit_months',
  dimensions: ['unit_code', 'holder_code', 'channel'],
  by: 'month',
  measures: dossierMeasures,
};
export const hiddenLevelDays: Rollup = { ...levelDays, table: 'statistics_hidden_level_days' };
export const hiddenLevelMonths: Rollup = {
  ...levelMonths,
  table: 'statistics_hidden_level_months',
};
export const hiddenFlowDays: Rollup = {
  table: 'statistics_hidden_flow_days',
  dimensions: ['unit_code', 'holder_code', 'from_level', 'to_level'],
  by: 'day',
  measures: flowMeasures,
};

export const hiddenDossierFamily: RollupFamily = {
  changes: 'statistics_hidden_changes',
  dimensions: ['unit_code', 'holder_code', 'procedure_code', 'channel'],
  measures: dossierMeasures,
  rollups: [hiddenDays, hiddenUnitMonths, hiddenLevelDays, hiddenLevelMonths],
};

export const hiddenFlowFamily: RollupFamily = {
  changes: 'statistics_hidden_flow_changes',
  dimensions: ['unit_code', 'holder_code', 'from_level', 'to_level'],
  measures: flowMeasures,
  rollups: [hiddenFlowDays],
};

export const hiddenFamilies = [hiddenDossierFamily, hiddenFlowFamily];

export const rollupFamilies = [...publicFamilies, ...hiddenFamilies];

/** Lengths of the codes of dimensions. */
const lengths: Readonly<Record<string, number>> = {
  unit_code: 40,
  holder_code: 40,
  procedure_code: 20,
  channel: 8,
  level: 10,
  from_level: 10,
  to_level: 10,
};

/** For the migration. May be run again after it was cut off. */
export async function createRollupTables(db: Knex, family: RollupFamily): Promise<void> {
  if (!(await db.schema.hasTable(family.changes))) {
    await db.schema.createTable(family.changes, (table) => {
      table.bigIncrements('id');
      addColumns(table, family.dimensions, family.measures);
    });
  }
  for (const rollup of family.rollups) {
    if (await db.schema.hasTable(rollup.table)) continue;
    await db.schema.createTable(rollup.table, (table) => {
      addColumns(table, rollup.dimensions, rollup.measures);
      // By its first dimension, for one unit or procedure; by day, for the whole province.
      table.primary([...rollup.dimensions, 'day']);
      table.index(['day'], `${rollup.table}_day`);
      if (rollup === cellMonths) {
        // dossierStatistics of one procedure by unit
        table.index(['procedure_code', 'day'], 'statistics_cell_months_procedure');
      }
    });
  }
}

export async function dropRollupTables(db: Knex, family: RollupFamily): Promise<void> {
  for (const { table } of [...family.rollups, { table: family.changes }]) {
    await db.schema.dropTableIfExists(table);
  }
}

function addColumns(
  table: Knex.CreateTableBuilder,
  dimensions: readonly string[],
  measures: readonly string[],
): void {
  for (const dimension of dimensions) {
    table.string(dimension, lengths[dimension]).notNullable();
  }
  table.date('day').notNullable();
  for (const measure of measures) {
    const column = isSumOfTime(measure) ? table.bigInteger(measure) : table.integer(measure);
    column.notNullable().defaultTo(0);
  }
}

function isSumOfTime(measure: string): boolean {
  return measure === 'worked_minutes' || measure.startsWith('seconds_');
}
