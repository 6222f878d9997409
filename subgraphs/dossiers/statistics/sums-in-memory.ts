import type { Knex } from 'knex';
import { bulkInsert, type Cell } from '../../shared/bulk-insert.ts';
import type { Day } from '../../shared/instants.ts';
import { type CountedDossier, countDossier } from './contributions.ts';
import { isPublic } from './record-changes.ts';
import { type CountedTransfer, countTransfer } from './record-flow.ts';
import { clearSums, sumUpSums } from './recount.ts';
import {
  cellMonths,
  flowDays,
  hiddenDays,
  hiddenFlowDays,
  procedureDays,
  type Rollup,
  unitDays,
} from './rollups.ts';

/**
 * Sums of dossiers that are written for the first time, added up meanwhile. To read 1,000,000 dossiers again
 * cost MariaDB 190 s of processor time, half as much as to write them. Takes as many rows of memory as the rollups have.
 */
export class SumsInMemory {
  readonly #units = new Sums(unitDays);
  readonly #procedures = new Sums(procedureDays);
  readonly #cells = new Sums(cellMonths);
  readonly #flow = new Sums(flowDays);
  readonly #hidden = new Sums(hiddenDays);
  readonly #hiddenFlow = new Sums(hiddenFlowDays);

  addDossier(dossier: CountedDossier): void {
    const { unit_code: unit, holder_code: holder, procedure_code: procedure, channel } = dossier;
    const isOpen = isPublic(dossier);
    // Most of what is counted of a dossier falls on one or two days: what a day needs is looked up once.
    let last: Day | undefined;
    let adders: ReturnType<Sums['adder']>[] = [];
    countDossier(dossier, (day, measure, amount) => {
      if (day !== last) {
        last = day;
        adders = isOpen
          ? [
              this.#units.adder([unit, channel], day),
              this.#procedures.adder([procedure, channel], day),
              this.#cells.adder([unit, procedure, channel], day),
            ]
          : [this.#hidden.adder([unit, holder, procedure, channel], day)];
      }
      for (const add of adders) add(measure, amount);
    });
  }

  addTransfer(transfer: CountedTransfer): void {
    const { from_level: from, to_level: to, unit_code: unit, holder_code: holder } = transfer;
    const isOpen = isPublic(transfer);
    countTransfer(transfer, (day, measure, amount) => {
      const add = isOpen
        ? this.#flow.adder([from, to], day)
        : this.#hiddenFlow.adder([unit, holder, from, to], day);
      add(measure, amount);
    });
  }

  /** Writes all sums in place of those that are there. */
  async write(db: Knex): Promise<void> {
    await db.transaction(async (transaction) => {
      await clearSums(transaction);
      const all = [this.#units, this.#procedures, this.#cells, this.#hidden];
      for (const sums of [...all, this.#flow, this.#hiddenFlow]) {
        await sums.write(transaction);
      }
      await sumUpSums(transaction);
    });
  }
}

/** Sums for one rollup. */
class Sums {
  readonly #rollup: Rollup;
  readonly #positions: ReadonlyMap<string, number>;
  /** Codes of the dimensions, the day, and the sum of each measure, by these codes and the day as one text. */
  readonly #rows = new Map<string, Cell[]>();

  constructor(rollup: Rollup) {
    this.#rollup = rollup;
    const before = rollup.dimensions.length + 1;
    this.#positions = new Map(rollup.measures.map((measure, index) => [measure, before + index]));
  }

  /** Adds to the measures of one row. */
  adder(codes: readonly string[], day: Day): (measure: string, amount: number) => void {
    const row = this.#rowOf(codes, this.#rollup.by === 'month' ? `${day.slice(0, 7)}-01` : day);
    return (measure, amount) => {
      const position = this.#positions.get(measure);
      if (position !== undefined) row[position] = (row[position] as number) + amount;
    };
  }

  #rowOf(codes: readonly string[], day: Day): Cell[] {
    const key = `${codes.join()} ${day}`;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = [...codes, day, ...this.#rollup.measures.map(() => 0)];
      this.#rows.set(key, row);
    }
    return row;
  }

  /** In the order of the key, in which the rows lie. */
  async write(transaction: Knex.Transaction): Promise<void> {
    const { table, dimensions, measures } = this.#rollup;
    const rows = [...this.#rows].sort(([one], [other]) => (one < other ? -1 : 1));
    await bulkInsert(
      transaction,
      table,
      [...dimensions, 'day', ...measures],
      rows.map(([, row]) => row),
    );
  }
}
