import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import type { PlacesClient } from '../../shared/access/places-client.ts';
import { isBoundToPlaces, type Reach, reachOf } from '../../shared/access/reach.ts';
import { subtreeOf } from '../../shared/access/subtree.ts';
import { knownPlaces } from '../repository/known.ts';

/**
 * How far a caller reaches. The units in force are not enough: dossiers stay with the units that received them when these
 * are merged into others, so the units that this subgraph knows of count, too.
 */
export async function reachOfCaller(
  caller: Caller,
  { db, places }: { readonly db: Knex; readonly places: PlacesClient },
): Promise<Reach> {
  if (!isBoundToPlaces(caller)) return reachOf(caller);
  const [inForce, known] = await Promise.all([places(), knownPlaces(db)]);
  return reachOf(caller, subtreeOf([...inForce, ...known], caller.units));
}
