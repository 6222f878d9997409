import type { Knex } from 'knex';
import { type PlacesClient, placesClient } from '../../shared/access/places-client.ts';
import type { Place } from '../../shared/access/subtree.ts';
import type { Ask } from '../../shared/ask.ts';
import { logger } from '../../shared/logger.ts';
import { unitAreas } from '../repository/unit-facts.ts';

const rememberedMs = 60_000;

/**
 * All places that callers may be bound to, each with the one above it: units and agencies in force as agencies tells them, and the
 * units of this subgraph's own copy, which has those that are no more, and goes on when agencies does not answer.
 *
 * @param ask how to ask agencies
 */
export function placesOf(db: Knex, ask: Ask | undefined): PlacesClient {
  const inForce = ask && placesClient(ask);
  let copied: { readonly places: Promise<readonly Place[]>; readonly until: number } | null = null;
  const ofCopy = () => {
    if (copied === null || performance.now() >= copied.until) {
      const places = unitAreas(db).then(placesByArea);
      copied = { places, until: performance.now() + rememberedMs };
      places.catch(() => {
        copied = null;
      });
    }
    return copied.places;
  };
  return async () => [...((await inForce?.().catch(unknown)) ?? []), ...(await ofCopy())];
}

function unknown(error: unknown): readonly Place[] {
  logger.warn({ err: error }, 'Units in force could not be read from agencies');
  return [];
}

interface UnitArea {
  readonly code: string;
  /** GSO codes from the province down, `22/193/06649`. */
  readonly area_path: string;
}

/** A unit is under those of the area around its own. */
export function placesByArea(units: readonly UnitArea[]): Place[] {
  const byArea = Map.groupBy(units, ({ area_path }) => area_path);
  return units.flatMap(({ code, area_path }) => {
    const around = byArea.get(area_path.slice(0, Math.max(0, area_path.lastIndexOf('/')))) ?? [];
    return around.map((above) => ({ code, parentCode: above.code }));
  });
}
