import { type Random, seededRandom } from '../../shared/random.ts';
import type { Catalogue, CatalogueProcedure, CatalogueUnit } from '../catalogue/catalogue.ts';
import { type WeightedChoice, weightedChoice } from './weighted-choice.ts';

/** Who receives what: units as busy, and procedures as wanted, as their weights say. */
export interface Workload {
  readonly unit: WeightedChoice<CatalogueUnit>;
  procedureAt(unit: CatalogueUnit): WeightedChoice<CatalogueProcedure>;
}

/** Shares of all dossiers by level. */
const levelShares = { PROVINCE: 0.12, DISTRICT: 0.36, COMMUNE: 0.52 } as const;

/** A share of procedures that nobody asks for: candidates for elimination. */
const unwantedShare = 0.12;
/** How fast demand falls from the most wanted procedure to the next ones (Zipf's law). */
const demandExponent = 1.05;
/** Working minutes up to which a procedure is an everyday one, such as a certified copy. */
const everydayMinutes = 3 * 480;

export function planWorkload(catalogue: Catalogue, seed: number): Workload {
  const random = seededRandom(seed).fork('workload');
  const demand = demandOf(catalogue.procedures, random.fork('demand'));
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.code, procedure]));
  const choices = new Map<string, WeightedChoice<CatalogueProcedure>>();
  for (const unit of catalogue.units) {
    const offered = (catalogue.offered.get(unit.code) ?? [])
      .map((code) => procedures.get(code))
      .filter((procedure) => procedure !== undefined);
    if (offered.some(({ code }) => (demand.get(code) ?? 0) > 0)) {
      choices.set(
        unit.code,
        weightedChoice(offered, ({ code }) => demand.get(code) ?? 0),
      );
    }
  }
  const units = catalogue.units.filter(({ code }) => choices.has(code));
  const weights = unitWeights(units, random.fork('units'));
  return {
    unit: weightedChoice(units, ({ code }) => weights.get(code) ?? 0),
    procedureAt: ({ code }) => choices.get(code) as WeightedChoice<CatalogueProcedure>,
  };
}

/** How wanted each procedure is: few are asked for every day, most now and then, some never. */
function demandOf(
  procedures: readonly CatalogueProcedure[],
  random: Random,
): ReadonlyMap<string, number> {
  const ranked = procedures
    .map((procedure) => ({ procedure, luck: random.next() * (isEveryday(procedure) ? 0.35 : 1) }))
    .sort((one, other) => one.luck - other.luck);
  return new Map(
    ranked.map(({ procedure }, rank) => [
      procedure.code,
      random.chance(unwantedShare) ? 0 : 1 / (rank + 4) ** demandExponent,
    ]),
  );
}

function isEveryday({ versions }: CatalogueProcedure): boolean {
  const limit = versions.at(-1)?.limit;
  return limit !== undefined && (limit.sameDay || limit.minutes <= everydayMinutes);
}

/** Skewed: wards and towns are busier than rural communes, and some units many times as busy as others. */
function unitWeights(units: readonly CatalogueUnit[], random: Random): ReadonlyMap<string, number> {
  const raw = new Map(
    units.map((unit) => [unit.code, Math.exp(1.1 * gaussian(random)) * urbanity(unit)]),
  );
  const totals = new Map<string, number>();
  for (const { code, level } of units) {
    totals.set(level, (totals.get(level) ?? 0) + (raw.get(code) as number));
  }
  return new Map(
    units.map(({ code, level }) => [
      code,
      ((raw.get(code) as number) / (totals.get(level) as number)) * levelShares[level],
    ]),
  );
}

function urbanity({ name }: CatalogueUnit): number {
  if (/phường|thành phố/i.test(name)) return 2.5;
  return /thị trấn|thị xã/i.test(name) ? 1.6 : 1;
}

/** Normally distributed, mean 0, deviation 1 (Box–Muller). */
function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
